/** Combinations that would close, leave, reload, print, search or look behind the page, as `KeyboardEvent.key`. */
const withControl = [
  'w',
  'n',
  't',
  'q',
  'r',
  'p',
  's',
  'o',
  'u',
  'j',
  'h',
  'd',
  'f',
  'g',
  'l',
  'k',
  'e',
  'b',
  'i',
  'c',
];

/** What must stay of these: copying does no harm where nothing can be pasted, but Ctrl+Shift+C opens the tools. */
const onlyWithShift = ['i', 'c', 'b'];

/** Keys that leave the page by themselves. */
const alone = ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'BrowserBack', 'BrowserForward', 'BrowserHome'];

/**
 * Runs in every document before its own scripts: takes keys away from the browser that would lead out of the page, and
 * the menu of a long touch. What members type goes on to the page.
 */
export const lockKeys = `(() => {
  const control = new Set(${JSON.stringify(withControl)});
  const shifted = new Set(${JSON.stringify(onlyWithShift)});
  const alone = new Set(${JSON.stringify(alone)});
  addEventListener('keydown', (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const withControl = event.ctrlKey || event.metaKey;
    const isOut =
      alone.has(key) ||
      (withControl && control.has(key) && (event.shiftKey || !shifted.has(key))) ||
      (withControl && /^(?:F\\d+|Tab|PageUp|PageDown|\\d|[-+=_])$/.test(key)) ||
      (event.altKey && /^(?:F4|Home|ArrowLeft|ArrowRight|\\d|[ef])$/.test(key)) ||
      (event.shiftKey && /^(?:Escape|F10)$/.test(key));
    if (isOut) event.preventDefault();
  }, true);
  addEventListener('wheel', (event) => { if (event.ctrlKey) event.preventDefault(); }, { capture: true, passive: false });
  addEventListener('contextmenu', (event) => event.preventDefault(), true);
  addEventListener('dragstart', (event) => event.preventDefault(), true);
})()`;
