import { bench, type Stand } from './plan.ts';
import type { Extent } from './extent.ts';
import type { Floor, Side } from './walls.ts';

/** Between two things in the middle of a room one walks side by side. */
const aisle = 1.6;

/** From the ends of the row to the walls, where doors are and others stand looking. */
const end = 2.6;

/** In front of doors nothing stands: a door's far side is so far from its corner. */
const doorBand = 3.3;

/** Where things stand in the middle of a room: in a row along its longer side; undefined where they do not fit. */
export function standInMiddle(extents: readonly Extent[], { width, depth }: Floor): number[] | undefined {
  if (extents.length === 0) return [];
  const taken = extents.reduce((sum, extent) => sum + extent.width, 0);
  const deepest = Math.max(...extents.map((extent) => extent.depth));
  if (depth / 2 - deepest / 2 < doorBand) return undefined;
  const free = width - 2 * end - taken;
  if (free < aisle * (extents.length - 1)) return undefined;
  const space = free / (extents.length + 1);
  let from = end + space;
  return extents.map((extent) => {
    const at = from + extent.width / 2;
    from += extent.width + space;
    return at;
  });
}

/** How far what stands in the middle reaches, from the room's middle. */
export function reachOfMiddle(extents: readonly Extent[], { width }: Floor): { x: number; z: number } {
  if (extents.length === 0) return { x: bench.width / 2, z: bench.depth / 2 };
  return { x: width / 2 - end, z: Math.max(...extents.map(({ depth }) => depth)) / 2 };
}

/** A bench in the middle of a room that has nothing else there, with its back to the light. */
export function benchesIn(floor: Floor, light: Side, hasMiddle: boolean): Stand[] {
  if (hasMiddle) return [];
  return [{ x: floor.width / 2, z: floor.depth / 2, facing: light === 'north' ? 0 : Math.PI }];
}
