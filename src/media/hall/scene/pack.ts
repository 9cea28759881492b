export interface Size {
  width: number;
  height: number;
}

export interface Packed {
  width: number;
  height: number;
  /** Where each rectangle lies, in the order in which they were given. */
  at: { x: number; y: number }[];
}

/**
 * Lays rectangles (whole pixels) on shelves of a sheet of the given width, the highest first, `gap` apart and from the edge.
 * @param width at least the widest rectangle and two gaps
 */
export function pack(sizes: readonly Size[], width: number, gap: number): Packed {
  const order = sizes.map((_, index) => index).sort((a, b) => sizes[b]!.height - sizes[a]!.height || a - b);
  const at: Packed['at'] = new Array<{ x: number; y: number }>(sizes.length);
  let x = gap;
  let y = gap;
  let shelf = 0;
  for (const index of order) {
    const size = sizes[index]!;
    if (size.width + 2 * gap > width) throw new Error(`${size.width} px do not fit a sheet ${width} px wide`);
    if (x + size.width + gap > width) {
      x = gap;
      y += shelf + gap;
      shelf = 0;
    }
    at[index] = { x, y };
    x += size.width + gap;
    shelf = Math.max(shelf, size.height);
  }
  return { width, height: sizes.length === 0 ? 0 : y + shelf + gap, at };
}
