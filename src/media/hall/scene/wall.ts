import type { Opening, Wall } from '@/media/hall/plan/plan.ts';
import { add, cross, times, type Point } from './geometry.ts';

/** A wall as one sees it from inside: from its left end on the floor, to the right. */
export interface Face {
  left: Point;
  right: Point;
  normal: Point;
  length: number;
  openings: Hole[];
}

/** An opening by what is left of it, and its sill. */
export interface Hole extends Omit<Opening, 'to'> {
  from: number;
  to: number;
  /** The room behind it. */
  room: number | undefined;
}

export function faceOf({ from, to, normal, openings }: Wall): Face {
  const inward: Point = [normal.x, 0, normal.z];
  const right = cross([0, 1, 0], inward);
  const along = (to.x - from.x) * right[0] + (to.z - from.z) * right[2];
  const length = Math.abs(along);
  const start = along > 0 ? from : to;
  return {
    left: [start.x, 0, start.z],
    right,
    normal: inward,
    length,
    openings: openings
      .map((opening) => {
        const middle = along > 0 ? opening.at : length - opening.at;
        return { ...opening, room: opening.to, from: middle - opening.width / 2, to: middle + opening.width / 2 };
      })
      .sort((a, b) => a.from - b.from),
  };
}

/** A point of the wall: metres from its left end, above the floor, and out into the room. */
export function onWall({ left, right, normal }: Face, along: number, up: number, out = 0): Point {
  return add(add(left, times(right, along)), add([0, up, 0], times(normal, out)));
}

/** The wall without its openings, as rectangles: from, to (along), bottom, top. */
export function solidParts(face: Face, height: number): { from: number; to: number; bottom: number; top: number }[] {
  const parts: { from: number; to: number; bottom: number; top: number }[] = [];
  let done = 0;
  for (const { from, to, sill, height: tall } of face.openings) {
    parts.push({ from: done, to: from, bottom: 0, top: height });
    parts.push({ from, to, bottom: 0, top: sill });
    parts.push({ from, to, bottom: sill + tall, top: height });
    done = to;
  }
  parts.push({ from: done, to: face.length, bottom: 0, top: height });
  return parts.filter(({ from, to, bottom, top }) => to - from > 0.001 && top - bottom > 0.001);
}
