/** Where a part stands, in pixels from the top of the window. */
export interface Box {
  id: string;
  top: number;
  bottom: number;
}

/** The window and how far the page is scrolled, in pixels; `left`: how far it can still be. */
export interface Window {
  height: number;
  left: number;
}

/** On opening, the reading line takes so long from the top of the window to its place. */
const settling = 20_000;

/**
 * How far below the top of the window one is reading, in pixels: 40 % of its height, but all of it at the end of the
 * page, which can't be scrolled up to the line.
 * @param studied milliseconds since the page was opened
 */
export function readingLine({ height, left }: Window, studied: number): number {
  const end = Math.max(0, 1 - left / height);
  return height * Math.min(0.4 + 0.6 * end, studied / settling);
}

/**
 * The part being read: the last that begins above the line. But a part before it that can be read to its end, and on
 * which nobody has dwelt yet, has its turn first: at the end of a page several stand above the line at once.
 */
export function partAt(line: number, boxes: readonly Box[], hasDwelt: (id: string) => boolean): string | undefined {
  const above = boxes.filter(({ top }) => top <= line);
  const waiting = above.find(({ id, bottom }) => bottom > 0 && bottom <= line && !hasDwelt(id));
  return (waiting ?? above.at(-1))?.id;
}
