import type { Placed, RoomPlan } from '@/media/hall/plan/plan.ts';
import { add, forward, rightOf, subtract, times, unit, type Point, type Rgb } from './geometry.ts';
import type { Spot } from './light.ts';
import { sidesOf, type Solid, type Surface } from './surface.ts';

const oak: Rgb = [0.86, 0.76, 0.66];
const iron: Rgb = [0.16, 0.15, 0.15];
const plaster: Rgb = [0.97, 0.96, 0.94];

/** What is made from solids: their sides, and the solids themselves, which give shade. */
export interface Built {
  surfaces: Surface[];
  solids: Solid[];
}

/** Adds a solid and its sides. */
export function put(into: Built, solid: Solid, look: Omit<Parameters<typeof sidesOf>[1], 'solid'>): void {
  into.solids.push(solid);
  into.surfaces.push(...sidesOf(solid, { ...look, solid: into.solids.length - 1 }));
}

/** A bench: an oak seat on two slabs. */
export function addBench(into: Built, { x, z, facing }: RoomPlan['benches'][number]): void {
  put(into, { middle: [x, 0.42, z], facing, size: benchSize }, { layer: 'wood', tint: oak, density: 10 });
  for (const side of [-0.62, 0.62]) {
    const middle = add([x, 0.19, z], times(rightOf(facing), side));
    put(into, { middle, facing, size: [0.05, 0.38, 0.38] }, { layer: 'plain', tint: iron, without: 'tu' });
  }
}

export const benchSize: Point = [1.6, 0.08, 0.44];

/** A plinth of plaster for what stands on it. */
export function addPlinth(into: Built, { x, y, z, facing, width, height, depth }: Placed): void {
  const top = y - height / 2;
  if (top < 0.06) return;
  const side = Math.max(0.4, Math.min(width, 1.2));
  const deep = Math.max(0.4, Math.min(depth, 1.2));
  put(
    into,
    { middle: [x, top / 2 - 0.012, z], facing, size: [side, top - 0.024, deep] },
    { layer: 'plain', tint: plaster, density: 14, without: 'u' },
  );
  put(
    into,
    { middle: [x, top - 0.012, z], facing, size: [side + 0.03, 0.024, deep + 0.03] },
    { layer: 'wood', tint: oak, density: 12 },
  );
}

/** A desk to answer questions at; returns the place of the board that stands on it. */
export function addDesk(into: Built, placed: Placed): Placed {
  const { x, z, facing, width, height, depth } = placed;
  const top = height - 0.36;
  put(
    into,
    { middle: [x, top / 2, z], facing, size: [width, top, depth * 0.8] },
    { layer: 'wood', tint: oak, density: 12, without: 'u' },
  );
  put(
    into,
    { middle: [x, top + 0.015, z], facing, size: [width + 0.05, 0.03, depth * 0.8 + 0.05] },
    { layer: 'plain', tint: iron, density: 10 },
  );
  const back = times(forward(facing), -depth * 0.22);
  return { ...placed, x: x + back[0], y: top + 0.03 + 0.165, z: z + back[2], height: 0.33, depth: 0.04 };
}

/** The lamp of an exhibit: under the ceiling, two steps before it, so that it lights the whole and not its top alone. */
export function spotOf({ x, y, z, facing, depth, height }: Placed, ceiling: number): Spot {
  const from = add([x, ceiling - 0.22, z], times(forward(facing), 1.75 + depth / 2));
  return { from, towards: unit(subtract([x, y - height * 0.12, z], from)) };
}

/** A small cylinder, as a box, and the rod that it hangs by. */
export function addLamp(surfaces: Surface[], { from }: Spot, ceiling: number, facing: number): void {
  surfaces.push(
    ...sidesOf(
      { middle: from, facing, size: [0.08, 0.14, 0.08] },
      { layer: 'plain', tint: iron, density: 2, without: 't' },
    ),
    ...sidesOf(
      { middle: [from[0], (from[1] + ceiling) / 2, from[2]], facing, size: [0.02, ceiling - from[1], 0.02] },
      { layer: 'plain', tint: iron, density: 2, without: 'tu' },
    ),
  );
}
