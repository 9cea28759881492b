/** How many works stand on a page of the touch home: what fits without scrolling, in targets that a finger finds. */
export function worksPerPage({ width, height }: { width: number; height: number }, lowReach: boolean): number {
  const shape = width / height;
  if (shape < 1) return lowReach ? 3 : 4;
  if (shape >= 2.5) return lowReach ? 4 : 10;
  return lowReach ? 3 : 6;
}

/** The entries of a page, and how many pages there are. A page beyond the last is the last. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
  size: number,
): { entries: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { entries: all.slice(at * size, at * size + size), page: at, pages };
}
