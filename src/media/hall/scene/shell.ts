import type { RoomPlan } from '@/media/hall/plan/plan.ts';
import { add, times, type Point, type Rgb } from './geometry.ts';
import type { Pane, SunWindow } from './light.ts';
import { sidesOf, type Surface } from './surface.ts';
import { onWall, solidParts, type Face, type Hole } from './wall.ts';

/** The room itself: floor, ceiling with its skylight, walls, skirting, and what frames its openings. */
export interface Shell {
  surfaces: Surface[];
  panes: Pane[];
  windows: SunWindow[];
}

const white: Rgb = [1, 1, 1];
const joinery: Rgb = [0.78, 0.7, 0.62];
const darkMetal: Rgb = [0.2, 0.19, 0.18];
const windowDepth = 0.24;
const bars = { x: [1 / 3, 2 / 3], y: [0.66] };

/**
 * @param accent the colour of the wall with this number, if one has a colour
 * @param behind metres from a wall's face to that of the room behind the opening
 */
export function shellOf(
  room: RoomPlan,
  faces: readonly Face[],
  accent: { wall: number; tint: Rgb } | undefined,
  lights: { ceiling: Rgb; window: Rgb },
  behind: (face: Face, hole: Hole) => number,
): Shell {
  const { x, z, width, depth, height } = room;
  const shell: Shell = { surfaces: [], panes: [], windows: [] };
  shell.surfaces.push({
    ...{ at: [x, 0, z + depth], u: [width, 0, 0], v: [0, 0, -depth] },
    ...{ layer: 'floor', tint: white, density: 16 },
  });
  addCeiling(shell, room, lights.ceiling);
  faces.forEach((face, index) => {
    const tint = accent?.wall === index ? accent.tint : white;
    for (const { from, to, bottom, top } of solidParts(face, height)) {
      shell.surfaces.push({
        ...{ at: onWall(face, from, bottom), u: times(face.right, to - from), v: [0, top - bottom, 0] },
        ...{ layer: 'wall', tint, density: 22 },
      });
      if (bottom === 0) shell.surfaces.push(...board(face, from, to, 0, 0.11, 0.016, joinery));
      if (top === height) shell.surfaces.push(...board(face, from, to, height - 0.07, height, 0.03, white));
    }
    for (const hole of face.openings)
      if (hole.kind === 'door') addDoor(shell, face, hole, behind(face, hole) / 2);
      else addWindow(shell, face, hole, lights.window);
  });
  return shell;
}

/** A flat piece of joinery that lies on a wall. */
function board(face: Face, from: number, to: number, bottom: number, top: number, out: number, tint: Rgb): Surface[] {
  return sidesOf(
    {
      middle: onWall(face, (from + to) / 2, (bottom + top) / 2, out / 2),
      facing: Math.atan2(face.normal[0], face.normal[2]),
      size: [to - from, top - bottom, out],
    },
    { layer: tint === white ? 'plain' : 'wood', tint, density: 5, without: bottom === 0 ? 'bu' : 'b' },
  );
}

/** A skylight in the middle of the ceiling: a shaft of plaster, and glass that shines between its bars. */
function addCeiling({ surfaces, panes }: Shell, { x, z, width, depth, height }: RoomPlan, colour: Rgb): void {
  const inset = Math.min(1.5, width * 0.24, depth * 0.24);
  const [left, right, back, front] = [x + inset, x + width - inset, z + inset, z + depth - inset];
  const plain = { layer: 'plain', tint: white, density: 7 } as const;
  const ceiling = (x1: number, x2: number, z1: number, z2: number): Surface => ({
    ...{ at: [x1, height, z1], u: [x2 - x1, 0, 0], v: [0, 0, z2 - z1] },
    ...plain,
  });
  surfaces.push(
    ceiling(x, x + width, z, back),
    ceiling(x, x + width, front, z + depth),
    ceiling(x, left, back, front),
    ceiling(right, x + width, back, front),
  );
  const shaft = 0.4;
  const wide = right - left;
  const deep = front - back;
  const sides: [Point, Point][] = [
    [
      [left, height, back],
      [wide, 0, 0],
    ],
    [
      [right, height, front],
      [-wide, 0, 0],
    ],
    [
      [left, height, front],
      [0, 0, -deep],
    ],
    [
      [right, height, back],
      [0, 0, deep],
    ],
  ];
  for (const [at, u] of sides) surfaces.push({ at, u, v: [0, shaft, 0], ...plain, glow: 0.95 });
  const top = height + shaft;
  const glass = { at: [left, top, back] as Point, u: [wide, 0, 0] as Point, v: [0, 0, deep] as Point };
  surfaces.push({ ...glass, ...plain, density: 1, glow: 1.25 });
  for (const [count, along] of [
    [Math.round(wide / 1.2), 0],
    [Math.round(deep / 1.2), 2],
  ] as const)
    for (let i = 1; i < count; i++) {
      const part = i / count;
      const middle: Point =
        along === 0
          ? [left + wide * part, top - 0.03, (back + front) / 2]
          : [(left + right) / 2, top - 0.03, back + deep * part];
      const size: Point = along === 0 ? [0.05, 0.06, deep] : [wide, 0.06, 0.05];
      surfaces.push(
        ...sidesOf(
          { middle, facing: 0, size },
          { layer: 'plain', tint: [0.62, 0.62, 0.62], without: 'tfb', glow: 0.8 },
        ),
      );
    }
  panes.push(paneOf([left, height, back], [wide, 0, 0], [0, 0, deep], colour));
}

function paneOf(at: Point, u: Point, v: Point, colour: Rgb): Pane {
  return { corners: [at, add(at, u), add(add(at, u), v), add(at, v)], colour };
}

/** The inner sides of an opening, as deep as the wall: jambs, lintel, and sill or threshold. */
function reveal(face: Face, { from, to, sill, height }: Hole, depth: number, sillLayer: 'floor' | 'wood'): Surface[] {
  if (depth < 0.005) return [];
  const up: Point = [0, height, 0];
  const inwards = times(face.normal, depth);
  const wide = times(face.right, to - from);
  const common = { layer: 'wall', tint: white, density: 8 } as const;
  const outer = (along: number, y: number): Point => onWall(face, along, y, -depth);
  return [
    { at: onWall(face, from, sill), u: times(inwards, -1), v: up, ...common },
    { at: outer(to, sill), u: inwards, v: up, ...common },
    { at: outer(from, sill + height), u: wide, v: inwards, ...common },
    {
      ...common,
      at: onWall(face, from, sill),
      u: wide,
      v: times(inwards, -1),
      layer: sillLayer,
      tint: sillLayer === 'wood' ? joinery : white,
    },
  ];
}

function addDoor({ surfaces }: Shell, face: Face, hole: Hole, depth: number): void {
  const { from, to, height } = hole;
  surfaces.push(...reveal(face, { ...hole, sill: 0 }, depth, 'floor'));
  const casing = 0.13;
  surfaces.push(
    ...board(face, from - casing, from, 0, height + casing, 0.028, joinery),
    ...board(face, to, to + casing, 0, height + casing, 0.028, joinery),
    ...board(face, from, to, height, height + casing, 0.028, joinery),
  );
}

function addWindow({ surfaces, panes, windows }: Shell, face: Face, hole: Hole, colour: Rgb): void {
  const { from, to, sill, height } = hole;
  surfaces.push(
    ...reveal(face, hole, windowDepth, 'wood'),
    ...board(face, from - 0.06, to + 0.06, sill - 0.045, sill, 0.05, joinery),
  );
  const facing = Math.atan2(face.normal[0], face.normal[2]);
  const wide = to - from;
  const bar = (x: number, y: number, w: number, h: number): void => {
    const middle = onWall(face, from + x * wide, sill + y * height, -windowDepth + 0.03);
    surfaces.push(
      ...sidesOf({ middle, facing, size: [w, h, 0.05] }, { layer: 'plain', tint: darkMetal, density: 3, without: 'b' }),
    );
  };
  for (const x of bars.x) bar(x, 0.5, 0.035, height);
  for (const y of bars.y) bar(0.5, y, wide, 0.035);
  for (const x of [0, 1]) bar(x, 0.5, 0.09, height);
  for (const y of [0, 1]) bar(0.5, y, wide, 0.09);
  const glass = onWall(face, from, sill, 0);
  panes.push(paneOf(glass, times(face.right, wide), [0, height, 0], colour));
  windows.push({
    middle: onWall(face, (from + to) / 2, sill + height / 2, -windowDepth),
    ...{ inward: face.normal, width: wide, height, bars },
  });
}
