/** The four walls of a room, clockwise as seen from above; a visitor inside sees each from left to right. */
export const sides = ['north', 'east', 'south', 'west'] as const;

export type Side = (typeof sides)[number];

export interface Floor {
  width: number;
  depth: number;
}

const normals = { north: { x: 0, z: 1 }, east: { x: -1, z: 0 }, south: { x: 0, z: -1 }, west: { x: 1, z: 0 } } as const;

/** How long a wall is, in metres. */
export function lengthOf(side: Side, { width, depth }: Floor): number {
  return side === 'north' || side === 'south' ? width : depth;
}

/** Into the room. */
export function normalOf(side: Side): { x: number; z: number } {
  return normals[side];
}

/** The wall across the room. */
export function across(side: Side): Side {
  return sides[(sides.indexOf(side) + 2) % 4] as Side;
}

/** The angle about y that looks along a direction. */
export function facing({ x, z }: { x: number; z: number }): number {
  return Math.atan2(x, z);
}

/** A point in the room, from its north-west corner: `at` along a wall and `out` from it, in metres. */
export function pointAt(side: Side, at: number, out: number, { width, depth }: Floor): { x: number; z: number } {
  switch (side) {
    case 'north':
      return { x: at, z: out };
    case 'east':
      return { x: width - out, z: at };
    case 'south':
      return { x: width - at, z: depth - out };
    case 'west':
      return { x: out, z: depth - at };
  }
}

/** The place on the opposite wall that one looks at straight from a place on this one. */
export function opposite(side: Side, at: number, floor: Floor): number {
  return lengthOf(side, floor) - at;
}
