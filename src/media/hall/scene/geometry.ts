/** Metres, right-handed: x east, y up, z south. */
export type Point = readonly [x: number, y: number, z: number];
/** Light or colour, each channel 0 (none) to 1 (full). */
export type Rgb = readonly [red: number, green: number, blue: number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Point): number => Math.hypot(a[0], a[1], a[2]);
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Point): Point => times(a, 1 / (length(a) || 1));

/** Where something that hangs or stands looks: 0 looks to +z, turning about y. */
export const forward = (facing: number): Point => [Math.sin(facing), 0, Math.cos(facing)];
/** To the right of whoever looks at a thing with this facing. */
export const rightOf = (facing: number): Point => [Math.cos(facing), 0, -Math.sin(facing)];

/** 0 below `from`, 1 above `to`, smooth between. */
export function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
