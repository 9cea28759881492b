/** Writes a text into its place; where there is nothing to say, the place is not there. */
export function say(root: ParentNode, selector: string, text: string): void {
  const place = root.querySelector<HTMLElement>(selector);
  if (!place) return;
  place.hidden = text === '';
  place.textContent = text;
}
