import { featuresPerSecond, middle } from './analyse.ts';
import { distance, type Path } from './warp.ts';
import type { Features } from './features.ts';
import { joined, type Stretch } from './speech.ts';

/** Where a sentence seems to be in the recording, and what speaks for it. */
export interface Placed {
  /** Null where it was not read. */
  bounds: [start: number, end: number] | null;
  /** Mean distance between the sentence in both voices; 0 where it was not read. */
  distance: number;
  /** Whether it begins and ends at a silence. */
  atSilences: [boolean, boolean];
}

/** How far a silence may be from where the path has the bound, in seconds. */
const reach = 1.1;

/** Of its length by the pace of its neighbours, what a sentence or stretch has at the least if it was read. */
const leastShare = 0.35;

/** Sounds shorter than this many seconds are breath, a cough or the echo of a word. */
const shortestAdded = 0.8;

/** The longest pause within what was added, in seconds. */
const breath = 1;

/**
 * Places each sentence of the reference voice (`cues`, in seconds) in the recording: by the path, then by the silences that it
 * has there. What was said in between and is in no sentence is `added`.
 */
export function placeSentences(
  { cues, one, other, path }: { cues: readonly Stretch[]; one: Features; other: Features; path: Path },
  speech: readonly Stretch[],
): { placed: Placed[]; added: Stretch[] } {
  const rowOf = (seconds: number): number =>
    Math.max(0, Math.min(one.count - 1, Math.round((seconds - middle) * featuresPerSecond)));
  const timeOf = (column: number): number => middle + column / featuresPerSecond;
  const rough = cues.map(({ start, end }): Stretch => ({
    start: timeOf(path.last[rowOf(start)] ?? 0),
    end: timeOf(path.first[rowOf(end)] ?? 0),
  }));
  const pace = median(cues.map((cue, i) => lengthOf(rough[i]) / lengthOf(cue)));
  const isRead = cues.map((cue, i) => lengthOf(rough[i]) > leastShare * pace * lengthOf(cue));
  const foreign = foreignTo(speech, cues, path, pace);
  const own = speech.filter(({ start }) => !foreign.some((stretch) => start >= stretch.start && start < stretch.end));
  const starts = own.map(({ start }) => start);
  const ends = own.map(({ end }) => end);
  let last = 0;
  const placed = cues.map((cue, i): Placed => {
    if (isRead[i] !== true) return { bounds: null, distance: 0, atSilences: [false, false] };
    // The path has to reach from the first moment to the last, also where a recording begins or ends with silence.
    const at: Stretch = {
      start: Math.max(rough[i]?.start ?? 0, starts[0] ?? 0),
      end: Math.min(rough[i]?.end ?? Infinity, ends.at(-1) ?? Infinity),
    };
    // What the path gave to a sentence that was not read is its neighbours', what was added is nobody's.
    const before = isRead[i - 1] === false ? rough[i - 1] : undefined;
    const after = isRead[i + 1] === false ? rough[i + 1] : undefined;
    const intruder = foreign.find(({ start, end }) => end > at.start && start < at.end);
    const isAtEnd = intruder !== undefined && intruder.start - at.start > at.end - intruder.end;
    const from = nearest(starts, before?.start ?? at.start, intruder && !isAtEnd ? intruder.end + 1 : at.start, last);
    const begin = Math.max(last, from ?? at.start);
    const to = nearest(ends, isAtEnd ? intruder.start - 1 : at.end, after?.end ?? at.end, begin + 0.05);
    last = Math.max(begin + 0.05, to ?? at.end);
    const rows: [number, number] = [rowOf(cue.start), rowOf(cue.end)];
    const columns: [number, number] = [begin, last].map((seconds) => (seconds - middle) * featuresPerSecond) as [
      number,
      number,
    ];
    return {
      bounds: [begin, last],
      distance: meanDistance(one, other, path, rows, columns),
      atSilences: [from !== undefined, to !== undefined],
    };
  });
  return { placed: withoutHalves(cues, placed, pace), added: foreign };
}

/** Two sentences that share one breath and are together shorter than this, as a share, are one. */
const halves = 0.75;

/** Where the path has given half of a sentence to its neighbour, which was not read: the one that is less alike loses it. */
function withoutHalves(cues: readonly Stretch[], placed: readonly Placed[], pace: number): Placed[] {
  const out = [...placed];
  for (let i = 0; i + 1 < out.length; i++) {
    const [one, other] = [out[i], out[i + 1]];
    if (!one?.bounds || !other?.bounds || one.atSilences[1] || other.atSilences[0]) continue;
    const expected = pace * (lengthOf(cues[i]) + lengthOf(cues[i + 1]));
    const bounds: [number, number] = [one.bounds[0], other.bounds[1]];
    if (bounds[1] - bounds[0] > halves * expected) continue;
    const whole = { bounds, atSilences: [one.atSilences[0], other.atSilences[1]] as [boolean, boolean] };
    const none: Placed = { bounds: null, distance: 0, atSilences: [false, false] };
    const isFirst = one.distance < other.distance;
    out[i] = isFirst ? { ...one, ...whole } : none;
    out[i + 1] = isFirst ? none : { ...other, ...whole };
  }
  return out;
}

/** The stretches of speech to which too little of the reference voice belongs. */
function foreignTo(speech: readonly Stretch[], cues: readonly Stretch[], path: Path, pace: number): Stretch[] {
  const spoken = new Uint8Array(path.first.length);
  for (const { start, end } of cues)
    spoken.fill(1, Math.round(start * featuresPerSecond), Math.round(end * featuresPerSecond));
  const rows = rowsByColumn(path);
  const found = speech.filter(({ start, end }) => {
    const from = rows(Math.round(start * featuresPerSecond));
    const to = rows(Math.round(end * featuresPerSecond));
    let moments = 0;
    for (let row = from; row < to; row++) moments += spoken[row] ?? 0;
    return (moments / featuresPerSecond) * pace < leastShare * (end - start);
  });
  return joined(found, breath).filter((stretch) => lengthOf(stretch) >= shortestAdded);
}

/** The first row whose last column is not before a column. */
function rowsByColumn({ last }: Path): (column: number) => number {
  return (column) => {
    let [low, high] = [0, last.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((last[half] ?? 0) < column) low = half + 1;
      else high = half;
    }
    return low;
  };
}

/** Mean distance along the path, within these first and last rows and columns. */
function meanDistance(
  one: Features,
  other: Features,
  { first, last }: Path,
  rows: readonly [number, number],
  columns: readonly [number, number],
): number {
  let sum = 0;
  let count = 0;
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = first[row] ?? 0; column <= (last[row] ?? -1); column++) {
      if (column < columns[0] || column > columns[1]) continue;
      sum += distance(one, row, other, column);
      count++;
    }
  return sum / Math.max(1, count);
}

/** The moment nearest to a stretch, within reach of it and not before `least`; undefined where there is none. */
function nearest(moments: readonly number[], from: number, to: number, least: number): number | undefined {
  let found: number | undefined;
  let closest = reach;
  for (const moment of moments) {
    const away = Math.max(from - moment, moment - to, 0);
    if (moment < least || away >= closest) continue;
    [found, closest] = [moment, away];
  }
  return found;
}

function lengthOf(stretch: Stretch | undefined): number {
  return stretch === undefined ? 0 : stretch.end - stretch.start;
}

/** The middle of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[inOrder.length >> 1] ?? 0;
}
