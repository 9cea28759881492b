import type { Placed } from '@/media/hall/plan/plan.ts';
import { add, forward, rightOf, times, type Point, type Rgb } from './geometry.ts';
import { addDesk, put, type Built } from './furniture.ts';
import { sidesOf, type Surface } from './surface.ts';

/** How an exhibit is shown: pictures in frames, screens in black, words on boards. */
export type Manner = 'framed' | 'screen' | 'board' | 'gate' | 'desk';

const walnut: Rgb = [0.42, 0.33, 0.27];
const black: Rgb = [0.11, 0.11, 0.12];
const paper: Rgb = [0.98, 0.965, 0.93];
const pine: Rgb = [0.3, 0.43, 0.37];
const edges: Record<Manner, { tint: Rgb; ring: number; wood: boolean }> = {
  framed: { tint: walnut, ring: 0.032, wood: true },
  screen: { tint: black, ring: 0.024, wood: false },
  board: { tint: paper, ring: 0, wood: false },
  gate: { tint: pine, ring: 0.05, wood: false },
  desk: { tint: pine, ring: 0.02, wood: false },
};

const thickness: Record<Manner, number> = { framed: 0.045, screen: 0.05, board: 0.03, gate: 0.06, desk: 0.04 };

/** Where a picture, screen or board shows something: the middle of the front, and its size in metres. */
export interface Front {
  middle: Point;
  facing: number;
  width: number;
  height: number;
  /** The solid that it is a side of. */
  solid?: number;
}

/**
 * Builds what an exhibit is shown in, and says where it is seen. A picture is never distorted: within its place it is as large
 * as its aspect lets it, with a mat around it.
 * @param aspect width by height of the picture; undefined for what fills its board
 */
export function hang(into: Built, placed: Placed, manner: Manner, aspect: number | undefined): Front {
  const { x, y, z, facing, width, height, depth } = manner === 'desk' ? addDesk(into, placed) : placed;
  const { tint, ring, wood } = edges[manner];
  const out = forward(facing);
  const thick = Math.min(depth, thickness[manner]);
  // Its back lies on the wall.
  const front = add([x, y, z], times(out, thick - depth / 2));
  const mat = manner === 'framed' && Math.min(width, height) > 0.45 ? 0.06 : 0.012;
  const border = 2 * (ring + (manner === 'framed' ? mat : 0));
  const room = { width: width - border, height: height - border };
  const shown = aspect === undefined ? room : fit(room, aspect);
  // The frame follows the picture, so that the mat is even.
  const size: Point =
    aspect === undefined ? [width, height, thick] : [shown.width + border, shown.height + border, thick];
  const layer = wood ? 'wood' : 'plain';
  put(
    into,
    { middle: add(front, times(out, -thick / 2)), facing, size },
    { layer, tint, density: 8, without: manner === 'desk' ? 'f' : 'fb' },
  );
  const solid = into.solids.length - 1;
  if (ring > 0) into.surfaces.push(...ringOf(front, facing, size, ring, { layer, tint, density: 8, solid }));
  const inner: Point = [size[0] - 2 * ring, size[1] - 2 * ring, 0];
  into.surfaces.push(
    flat(add(front, times(out, -0.004)), facing, inner, {
      layer: 'plain',
      tint: manner === 'screen' ? black : paper,
      density: 8,
      solid,
    }),
  );
  return { middle: add(front, times(out, -0.002)), facing, ...shown, solid };
}

/** The plate with an exhibit's name. */
export function addPlate(into: Built, { x, y, z, facing }: Placed['label']): Front {
  const out = forward(facing);
  const [width, height] = plate;
  into.surfaces.push(
    ...sidesOf(
      { middle: add([x, y, z], times(out, 0.006)), facing, size: [width, height, 0.012] },
      { layer: 'plain', tint: paper, density: 6, without: 'b' },
    ),
  );
  return { middle: add([x, y, z], times(out, 0.014)), facing, width, height };
}

/** Width and height of a plate, in metres. */
export const plate = [0.34, 0.14] as const;

/** The largest rectangle of an aspect that a room has space for. */
export function fit(room: { width: number; height: number }, aspect: number): { width: number; height: number } {
  const width = Math.min(room.width, room.height * aspect);
  return { width, height: width / aspect };
}

function flat(middle: Point, facing: number, [w, h]: Point, look: Omit<Surface, 'at' | 'u' | 'v'>): Surface {
  const right = rightOf(facing);
  return { at: add(middle, add(times(right, -w / 2), [0, -h / 2, 0])), u: times(right, w), v: [0, h, 0], ...look };
}

/** The front of a frame: four strips. */
function ringOf(
  front: Point,
  facing: number,
  [w, h]: Point,
  ring: number,
  look: Omit<Surface, 'at' | 'u' | 'v'>,
): Surface[] {
  const at = (x: number, y: number): Point => add(front, add(times(rightOf(facing), x), [0, y, 0]));
  return [
    flat(at(0, (h - ring) / 2), facing, [w, ring, 0], look),
    flat(at(0, (ring - h) / 2), facing, [w, ring, 0], look),
    flat(at((ring - w) / 2, 0), facing, [ring, h - 2 * ring, 0], look),
    flat(at((w - ring) / 2, 0), facing, [ring, h - 2 * ring, 0], look),
  ];
}
