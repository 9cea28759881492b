import {
  add,
  cross,
  dot,
  forward,
  length,
  rightOf,
  smooth,
  subtract,
  times,
  unit,
  type Point,
  type Rgb,
} from './geometry.ts';
import type { MoodLight } from './mood.data.ts';
import type { Solid } from './surface.ts';

/** A rectangle that shines into the room: its corners in the order of a surface's edges, at, +u, +u+v, +v. */
export interface Pane {
  corners: readonly [Point, Point, Point, Point];
  colour: Rgb;
}

/** A lamp under the ceiling that is aimed at an exhibit. */
export interface Spot {
  from: Point;
  towards: Point;
}

/** A window as the sun comes through it: its outer plane, bars left out. */
export interface SunWindow {
  middle: Point;
  /** Into the room. */
  inward: Point;
  width: number;
  height: number;
  /** Bars at these parts of its width and height. */
  bars: { x: readonly number[]; y: readonly number[] };
}

/** All that decides how light a point of a room is. */
export interface LitRoom {
  x: number;
  z: number;
  width: number;
  depth: number;
  height: number;
  mood: MoodLight;
  panes: readonly Pane[];
  spots: readonly Spot[];
  windows: readonly SunWindow[];
  solids: readonly Solid[];
  /** Warm light that the floor throws back. */
  floor: Rgb;
}

const mix = (a: Rgb, b: Rgb, factor: number): Rgb => [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];

/**
 * The light that falls on a point, linear. Daylight from skylight and windows is exact for unshaded rectangles (Lambert's
 * formula for polygons); shade in corners and around solids is a likeness: it falls off with distance.
 * @param solid the solid the point lies on, which throws no shadow on itself
 */
export function lightAt(room: LitRoom, point: Point, normal: Point, solid?: number): Rgb {
  const { mood } = room;
  const open = openness(room, point, normal, solid);
  const fromBelow = 0.5 - 0.5 * normal[1];
  const ambient: Rgb = [0, 1, 2].map(
    (i) => mood.ambient[i]! * (1 - fromBelow + fromBelow * (0.45 + 0.75 * room.floor[i]!)),
  ) as unknown as Rgb;
  let light = mix([0, 0, 0], ambient, open);
  for (const pane of room.panes) light = mix(light, pane.colour, paneFactor(pane, point, normal) * (0.4 + 0.6 * open));
  const shade = spotShade(room, point, normal, solid);
  for (const spot of room.spots) light = mix(light, mood.spot, spotFactor(spot, point, normal) * shade);
  if (mood.sun) {
    const { towards, colour } = mood.sun;
    const slant = dot(normal, towards);
    if (slant > 0.02) light = mix(light, colour, slant * sunThrough(room, point, towards));
  }
  return light;
}

/** How much of a shining rectangle a point sees, by the angle of its surface: 1 is all of the half sphere. */
export function paneFactor({ corners }: Pane, point: Point, normal: Point): number {
  let sum = 0;
  const seen = corners.map((corner) => unit(subtract(corner, point)));
  for (let i = 0; i < 4; i++) {
    const a = seen[i]!;
    const b = seen[(i + 1) % 4]!;
    const edge = cross(b, a);
    const size = length(edge);
    if (size < 1e-6) continue;
    sum += (Math.acos(Math.min(1, Math.max(-1, dot(a, b)))) * dot(edge, normal)) / size;
  }
  return Math.max(0, sum / (2 * Math.PI));
}

/** A cone with a soft edge; the light falls off with the square of the distance, and is full at two and a half metres. */
function spotFactor({ from, towards }: Spot, point: Point, normal: Point): number {
  const way = subtract(point, from);
  const distance = length(way);
  if (distance > 6 || distance < 0.05) return 0;
  const slant = -dot(normal, way) / distance;
  if (slant <= 0) return 0;
  const cone = smooth(0.84, 0.985, dot(way, towards) / distance);
  return (slant * cone * 6.5) / (distance * distance);
}

/** Less in corners of the room and close to solids. */
function openness(room: LitRoom, [x, y, z]: Point, normal: Point, solid?: number): number {
  const left = [x - room.x, room.x + room.width - x, y, room.height - y, z - room.z, room.z + room.depth - z];
  let open = 1;
  left.forEach((distance, side) => {
    const axis = side >> 1;
    const isOwn = Math.abs(normal[axis]!) > 0.7;
    if (!isOwn && distance > -0.4) open *= 1 - 0.42 * Math.exp(-Math.max(0, distance) / 0.38);
  });
  room.solids.forEach((other, index) => {
    if (index === solid) return;
    const [across, up, deep] = other.size;
    const reach = 0.05 + 0.16 * Math.min(1, Math.min(across, up) + deep);
    if (isFar(other, x, y, z, Math.hypot(across, up, deep) / 2 + reach * 4)) return;
    const { distance, away } = distanceTo(other, [x, y, z]);
    if (distance > reach * 4) return;
    const faces = Math.max(0, 0.35 - dot(normal, away) * 0.65);
    open *= 1 - 0.75 * Math.exp(-distance / reach) * Math.min(1, faces + 0.35);
  });
  return open;
}

/** What hangs on a wall keeps the lamp's light from the wall below it. */
function spotShade(room: LitRoom, point: Point, normal: Point, solid?: number): number {
  if (Math.abs(normal[1]) > 0.5) return 1;
  let shade = 1;
  room.solids.forEach((other, index) => {
    if (index === solid || other.size[2] > 0.3) return;
    const soft = other.size[2] * 1.1 + 0.015;
    const shaded = Math.hypot(other.size[0] / 2 + soft, other.size[1] / 2 + other.size[2] + soft, 0.2);
    if (isFar(other, point[0], point[1], point[2], shaded)) return;
    const out = forward(other.facing);
    const way = subtract(point, other.middle);
    if (dot(out, normal) < 0.9 || Math.abs(dot(way, out)) > 0.2) return;
    const across = Math.abs(dot(way, rightOf(other.facing))) - other.size[0] / 2;
    const [, top] = way;
    const below = -top - other.size[1] / 2 - other.size[2];
    const above = top - other.size[1] / 2 + other.size[2] * 0.5;
    const covered = smooth(soft, -soft, across) * smooth(soft, -soft, below) * smooth(soft, -soft, above);
    shade *= 1 - 0.7 * covered;
  });
  return shade;
}

/** Most things in a room are far from most points, and most of baking was finding out how far. */
function isFar({ middle }: Solid, x: number, y: number, z: number, reach: number): boolean {
  const [across, up, deep] = [middle[0] - x, middle[1] - y, middle[2] - z];
  return across * across + up * up + deep * deep > reach * reach;
}

function distanceTo({ middle, facing, size }: Solid, point: Point): { distance: number; away: Point } {
  const way = subtract(point, middle);
  const axes: [Point, Point, Point] = [rightOf(facing), [0, 1, 0], forward(facing)];
  let away: Point = [0, 0, 0];
  axes.forEach((axis, i) => {
    const along = dot(way, axis);
    const outside = Math.abs(along) - size[i]! / 2;
    if (outside > 0) away = add(away, times(axis, outside * Math.sign(along)));
  });
  const distance = length(away);
  return { distance, away: unit(away) };
}

/** Sun through the windows: the panes between the bars, dappled as by a tree outside, with soft edges. */
function sunThrough(room: LitRoom, point: Point, towards: Point): number {
  let sum = 0;
  for (const { middle, inward, width, height, bars } of room.windows) {
    const against = -dot(inward, towards);
    if (against < 0.05) continue;
    const distance = -dot(subtract(middle, point), inward) / against;
    if (distance < 0.02) continue;
    const hit = subtract(add(point, times(towards, distance)), middle);
    const across = cross([0, 1, 0], inward);
    const x = dot(hit, across);
    const y = hit[1];
    const soft = 0.012 + 0.012 * distance;
    let through = smooth(soft, -soft, Math.abs(x) - width / 2) * smooth(soft, -soft, Math.abs(y) - height / 2);
    if (through === 0) continue;
    for (const bar of bars.x) through *= smooth(0.02, 0.03 + soft, Math.abs(x - (bar - 0.5) * width));
    for (const bar of bars.y) through *= smooth(0.02, 0.03 + soft, Math.abs(y - (bar - 0.5) * height));
    sum += through * (0.62 + 0.38 * smooth(0.35, 0.62, leaves(x * 1.9 + middle[0], y * 1.9 + middle[2])));
  }
  return sum;
}

/** Smooth noise from 0 to 1, the same every time. */
function leaves(x: number, y: number): number {
  return 0.65 * noise(x * 2.2, y * 2.2) + 0.35 * noise(x * 5.1 + 7, y * 5.1 + 3);
}

function noise(x: number, y: number): number {
  const left = Math.floor(x);
  const low = Math.floor(y);
  const u = smooth(0, 1, x - left);
  const v = smooth(0, 1, y - low);
  const row = (j: number): number => grain(left, low + j) * (1 - u) + grain(left + 1, low + j) * u;
  return row(0) * (1 - v) + row(1) * v;
}

function grain(x: number, y: number): number {
  const value = Math.sin(x * 127.1 + y * 311.7) * 43758.5453;
  return value - Math.floor(value);
}
