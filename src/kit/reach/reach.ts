/** What shows that a page is being read. Whoever reads may be without a network a minute later: then all is fetched. */
const signsOfLife = ['scroll', 'pointerdown', 'keydown'] as const;

/**
 * Loads an element's behaviour once one of its kind is on the screen, or the page is scrolled, touched or typed on.
 * Clicks on the element that come earlier are kept, and given when the behaviour is there; after a failure the next
 * sign tries again.
 */
export function whenReached(tag: string, load: () => Promise<unknown>): void {
  const elements = [...document.querySelectorAll(tag)];
  if (elements.length === 0) return;
  let isLoading = false;
  /** In their order: an option, then the button that checks it. */
  const kept = new Set<Element>();

  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void begin();
  });
  for (const element of elements) {
    observer.observe(element);
    element.addEventListener('click', keep, { capture: true });
  }
  for (const sign of signsOfLife) addEventListener(sign, begin, { passive: true });

  async function begin(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      await load();
    } catch {
      isLoading = false; // The HTML goes on being read as it is.
      return;
    }
    observer.disconnect();
    for (const element of elements) element.removeEventListener('click', keep, { capture: true });
    for (const sign of signsOfLife) removeEventListener(sign, begin);
    for (const target of kept) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }

  function keep(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (event.target instanceof Element) kept.add(event.target);
    void begin();
  }
}
