import type { OutlinePart } from '@/core/progress/outline.ts';
import { roadsOf, type Road } from './road.ts';

/**
 * Watching is counted by stretches of five seconds. A stretch's id says where it begins (`t65`), so it stays the same
 * whatever happens to captions and chapters.
 */
export const stretchSeconds = 5;

/** A rest shorter than this belongs to the stretch before it. */
const shortest = 1;

export interface Stretch {
  id: string;
  from: number;
  to: number;
}

/** The stretches of a video, in order. */
export function stretchesOf(seconds: number): Stretch[] {
  const count = Math.max(1, Math.ceil((seconds - shortest) / stretchSeconds));
  return Array.from({ length: count }, (_, i) => {
    const from = i * stretchSeconds;
    return { id: `t${from}`, from, to: i === count - 1 ? seconds : from + stretchSeconds };
  });
}

/** Where a stretch begins, by its id; undefined for another part. */
export function stretchStart(id: string): number | undefined {
  const [, from] = /^t(\d{1,6})$/.exec(id) ?? [];
  return from === undefined ? undefined : Number(from);
}

/** What must be met on the way: its part, and when. */
export interface Due {
  id: string;
  at: number;
}

/**
 * What completes a video: of each chapter the stretches that every way leads through, and what may not be skipped there.
 * A branch that was not taken leaves nothing open.
 */
export function partsOfRoad(road: Road, required: readonly Due[]): OutlinePart[] {
  const { needed } = roadsOf(road);
  const isNeeded = (from: number, to: number) => {
    const inside = needed.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
    return inside > to - from - 0.001;
  };
  const stretches = stretchesOf(road.seconds).filter(({ from, to }) => isNeeded(from, to));
  const chapters = road.chapters.map(({ id, at }, index) => ({
    id,
    sentences: stretches
      .filter(({ from, to }) => {
        const middle = (from + to) / 2;
        return middle >= at && middle < (road.chapters[index + 1]?.at ?? Infinity);
      })
      .map((stretch) => stretch.id),
  }));
  const met = required.filter(({ at }) => needed.some(({ from, to }) => from <= at && at <= to));
  return [
    ...chapters.filter(({ sentences }) => sentences.length > 0),
    ...met.map(({ id }) => ({ id, sentences: [id] })),
  ];
}

/** The place of a moment: its stretch, and seconds into it. */
export function spotAt(seconds: number, time: number): { part: string; offset: number } {
  const stretches = stretchesOf(seconds);
  const { id, from } = stretches.findLast((one) => one.from <= time) ?? { id: 't0', from: 0 };
  return { part: id, offset: Math.max(0, Math.round((time - from) * 10) / 10) };
}
