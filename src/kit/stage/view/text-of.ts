/** What an element of the page says, for a view that says it too. Pinyin above the characters is no part of the words. */
export function textOf(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll('rt, rp, audio, button, .visually-hidden')) aside.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
