import { add, cross, forward, rightOf, times, unit, type Point, type Rgb } from './geometry.ts';

/** The textures of a hall, in the order in which they lie in its details picture. */
export const layers = ['plain', 'wall', 'floor', 'wood'] as const;
export type Layer = (typeof layers)[number];

/** A flat rectangle that is seen from the side its normal (u × v) points to. */
export interface Surface {
  /** The corner from which both edges begin. */
  at: Point;
  u: Point;
  v: Point;
  layer: Layer;
  /** What the texture's colour is multiplied by. */
  tint: Rgb;
  /** Points of light a metre: more where shadows are small. */
  density: number;
  /** Which of the room's solids this is a side of: nothing throws a shadow on itself. */
  solid?: number;
  /** Shines by itself, so much. */
  glow?: number;
}

export const normalOf = ({ u, v }: Surface): Point => unit(cross(u, v));

/** A box that stands or hangs in the room, turned about y: gives shade, and may be in the way. */
export interface Solid {
  middle: Point;
  facing: number;
  /** Across, up, and towards where it looks. */
  size: Point;
}

interface Look {
  layer: Layer;
  tint: Rgb;
  density?: number;
  solid?: number;
  glow?: number;
  /** Sides that nobody sees: what stands against a wall or on the floor. */
  without?: string;
}

/** The sides of a box: `f`ront, `b`ack, `l`eft, `r`ight (as seen by who looks at it), `t`op, `u`nderside. */
export function sidesOf({ middle, facing, size }: Solid, look: Look): Surface[] {
  const [w, h, d] = size;
  const right = rightOf(facing);
  const up: Point = [0, 1, 0];
  const out = forward(facing);
  const corner = (x: number, y: number, z: number): Point =>
    add(middle, add(add(times(right, (x * w) / 2), times(up, (y * h) / 2)), times(out, (z * d) / 2)));
  const { layer, tint, density = 6, solid, glow, without = '' } = look;
  const side = (name: string, at: Point, u: Point, v: Point): Surface[] =>
    without.includes(name)
      ? []
      : [
          {
            ...{ at, u, v, layer, tint, density },
            ...(solid === undefined ? {} : { solid }),
            ...(glow === undefined ? {} : { glow }),
          },
        ];
  return [
    ...side('f', corner(-1, -1, 1), times(right, w), times(up, h)),
    ...side('b', corner(1, -1, -1), times(right, -w), times(up, h)),
    ...side('r', corner(1, -1, 1), times(out, -d), times(up, h)),
    ...side('l', corner(-1, -1, -1), times(out, d), times(up, h)),
    ...side('t', corner(-1, 1, 1), times(right, w), times(out, -d)),
    ...side('u', corner(-1, -1, -1), times(right, w), times(out, d)),
  ];
}
