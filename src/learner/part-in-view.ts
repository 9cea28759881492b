/** Where a part stands, in pixels from the top of the window. */
export interface Box {
  id: string;
  top: number;
  bottom: number;
}

/** So far below the top of the window one reads, as a share of its height. */
const readingLine = 0.4;

/**
 * The part being read: the last that begins above the reading line. But parts whose end is in view, and on which nobody
 * has dwelt yet, have their turns first: several short ones stand on one screen, and the last of a page never reach the
 * line.
 * @param height of the window
 */
export function partInView(
  boxes: readonly Box[],
  height: number,
  hasDwelt: (id: string) => boolean,
): string | undefined {
  const waiting = boxes.find(({ id, bottom }) => bottom > 0 && bottom <= height && !hasDwelt(id));
  return (waiting ?? boxes.filter(({ top }) => top <= height * readingLine).at(-1))?.id;
}
