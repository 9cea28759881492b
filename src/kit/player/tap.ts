/** What does something of its own when it is tapped. */
const busy = 'a, button, input, select, textarea, summary, label, x-term, x-question, [role="button"], dialog';

/** The sentence that a click means; undefined where it means a link, a term … or ends a selection. */
export function tappedSentence({ target, defaultPrevented, button }: MouseEvent): Element | undefined {
  if (defaultPrevented || button !== 0 || !(target instanceof Element) || target.closest(busy)) return undefined;
  // Who selects words wants to copy them.
  if (getSelection()?.isCollapsed === false) return undefined;
  return target.closest('.sentence') ?? undefined;
}
