import type { Line } from './timeline.ts';

/** So much of a sentence has to be played for it to be heard: its edges are silence. */
const enough = 0.85;

/** Edges that are so near, in seconds, belong together: clocks of sound are not exact. */
const near = 0.05;

/**
 * Collects what was played of a part and tells which sentences have been heard: those of which nearly everything was
 * played, at whatever speed, in however many pieces and whatever order.
 */
export function heardIn(lines: readonly Line[]) {
  let played: [from: number, to: number][] = [];
  const told = new Set<string>();

  /** Adds a stretch of sound, in seconds of the part. Answers the sentences that are heard now and were not before. */
  return (from: number, to: number): string[] => {
    if (!(to > from)) return [];
    played = united(played, [from, to]);
    const heard = lines.filter(
      ({ id, start, end }) => !told.has(id) && start < to && end > from && covered(played, start, end) >= enough,
    );
    for (const { id } of heard) told.add(id);
    return heard.map(({ id }) => id);
  };
}

function united(spans: [number, number][], [from, to]: [number, number]): [number, number][] {
  const isApart = ([start, end]: [number, number]) => end < from - near || start > to + near;
  const joined = spans.filter((span) => !isApart(span));
  return [
    ...spans.filter(isApart),
    [Math.min(from, ...joined.map(([start]) => start)), Math.max(to, ...joined.map(([, end]) => end))],
  ];
}

/** The share of a stretch that was played. */
function covered(spans: [number, number][], start: number, end: number): number {
  const sum = spans.reduce((all, [from, to]) => all + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  return sum / (end - start);
}
