/** Times from and to, in milliseconds. */
export type Span = [from: number, to: number];

/**
 * The union of spans: sorted, and joined where they overlap or lie at most `gap` apart. Closing gaps is a closure
 * operator (a gap can only become smaller by a union), so the result depends on no order or grouping.
 */
export function unite(spans: readonly Span[], gap: number): Span[] {
  const united: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && from - last[1] <= gap) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** What of the spans lies between two times. */
export function clip(spans: readonly Span[], from: number, to: number): Span[] {
  return spans.flatMap(([start, end]): Span[] =>
    start < to && end > from ? [[Math.max(start, from), Math.min(end, to)]] : [],
  );
}

/** Milliseconds in spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
