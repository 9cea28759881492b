import { CylinderGeometry } from 'three';
import { colours as c } from '../../models/colours.ts';
import { bakeLight } from '../../models/light.ts';
import { gradingTable } from '../../models/model/fen-ji-tai.ts';
import { scale as platformScale } from '../../models/model/bang-cheng.ts';
import { bar, box, randomNumbers } from '../../models/parts.ts';
import { Shape } from '../../models/shape.ts';
import { basket, ground, ringOfKarst } from '../land.ts';
import type { Scene } from '../scenes.data.ts';

const [width, height, depth] = [13, 4.3, 8.6];
const wall = '#E4E0D3';

/** A purchase hall in the morning: grading tables under the north windows, scales on both sides, bales to the east. */
export function purchaseHall(): Scene {
  const inside = new Shape();
  shell(inside);
  for (const side of [-1, 1]) windowWall(inside, side);
  const table = gradingTable();
  for (const [i, x] of [-4.3, 0, 4.3].entries())
    inside.join(table, { at: [x, 0, -3.05], scale: 1.75, turn: [0, (i - 1) * -7, 0] });
  inside.join(platformScale(), { at: [2.3, 0, -0.9], turn: [0, -38, 0], scale: 1.6 });
  inside.join(platformScale(), { at: [-2.5, 0, -1], turn: [0, 34, 0], scale: 1.6 });
  bales(inside);
  desk(inside);
  boards(inside);
  waiting(inside);
  bakeLight(inside.mesh, 7);
  inside.join(ringOfKarst(30, 90, 170, 8));
  inside.join(
    ground(
      500,
      80,
      () => -0.6,
      () => c.leaf,
    ),
  );
  return {
    shape: inside,
    eye: [0, 1.6, 0.7],
    sky: { zenith: '#B9C7BE', middle: '#E6EAE2', horizon: '#F0E6D0', disc: c.cinnabar },
    sun: { bearing: 196, up: 31, colour: '#FFE9C8', strength: 2.7, span: 12 },
    ambient: { above: '#F2EFE6', below: '#C2AF8E', strength: 2.7 },
    mist: { colour: '#E9E4D4', near: 40, far: 260 },
  };
}

function shell(shape: Shape) {
  const tile = 0.8;
  for (let i = 0; i < Math.ceil(width / tile); i++)
    for (let j = 0; j < Math.ceil(depth / tile); j++) {
      const at: [number, number, number] = [(i + 0.5) * tile - width / 2, -0.2, (j + 0.5) * tile - depth / 2];
      shape.add(box(tile, 0.19, tile, 0.4), c.stone2, { at });
      shape.add(box(tile * 0.985, 0.2, tile * 0.985, 0.4), ['#B9A88B', '#B1A184', '#AE9C7D'][(i * 7 + j * 5) % 3]!, {
        at,
      });
    }
  shape.add(box(width, 0.2, depth, 0.8), c.paper, { at: [0, height, 0] });
  for (let i = 0; i < 7; i++)
    shape.add(box(0.16, 0.24, depth, 0.8), c.wood2, { at: [-5.7 + i * 1.9, height - 0.24, 0] });
  for (const side of [-1, 1])
    shape.add(box(width, 0.18, 0.2, 0.8), c.wood2, { at: [0, height - 0.42, side * (depth / 2 - 0.1)] });
  for (const side of [-1, 1]) {
    shape.add(box(0.24, height, depth, 0.6), side > 0 ? c.pine2 : wall, { at: [side * (width / 2 + 0.12), 0, 0] });
    shape.add(box(0.06, 0.9, depth, 0.6), c.pine3, { at: [side * (width / 2 - 0.02), 0, 0] });
    shape.add(box(0.1, 0.06, depth, 0.6), c.wood, { at: [side * (width / 2 - 0.04), 0.9, 0] });
  }
  for (let i = 0; i < 6; i++) {
    const at: [number, number, number] = [-4.3 + (i % 3) * 4.3, height - 1.15, i < 3 ? -2.5 : 2.2];
    shape.add(bar(0.012, 0.9, { sides: 6 }), c.ink, { at });
    shape.add(new CylinderGeometry(0.06, 0.34, 0.22, 24, 2, true), c.pine, { at, thin: true });
    shape.add(bar(0.09, 0.06, { sides: 14 }), '#FFF3CF', { at: [at[0], at[1] - 0.1, at[2]] });
  }
}

/** A long wall with three windows; the south one has a door in place of the middle one. */
function windowWall(shape: Shape, side: number) {
  const z = side * (depth / 2 + 0.12);
  const top = 3.3;
  shape.add(box(width, height - top, 0.24, 0.6), wall, { at: [0, top, z] });
  for (let i = 0; i < 3; i++) {
    const x = -4.3 + i * 4.3;
    const door = side > 0 && i === 1;
    if (!door) {
      shape.add(box(3.2, 0.95, 0.24, 0.6), wall, { at: [x, 0, z] });
      shape.add(box(3.2, 0.9, 0.06, 0.6), c.pine3, { at: [x, 0, z - side * 0.12] });
      shape.add(box(3.4, 0.08, 0.5, 0.4), c.wood, { at: [x, 0.95, z - side * 0.1] });
    }
    for (const edge of door ? [-1.6, 1.6] : [-1.6, -0.53, 0.53, 1.6])
      shape.add(box(0.09, door ? top : top - 0.95, 0.14), c.earth, { at: [x + edge, door ? 0 : 0.95, z] });
    for (const up of door ? [top - 0.06] : [0.99, 2.4, top - 0.06])
      shape.add(box(3.3, 0.08, 0.14), c.earth, { at: [x, up, z] });
  }
  for (const x of [-6.2, -2.15, 2.15, 6.2])
    shape.add(box(Math.abs(x) > 6 ? 0.62 : 1.1, top, 0.24, 0.5), wall, { at: [x, 0, z] });
  if (side > 0)
    for (const edge of [-1, 1])
      shape.add(box(1.5, 2.9, 0.06, 0.4), c.pine, { at: [edge * 1.62, 0, z + 0.75], turn: [0, 90 - edge * 12, 0] });
}

function bales(shape: Shape) {
  const random = randomNumbers(9);
  const rows = [8, 7, 5, 2];
  rows.forEach((count, layer) => {
    for (let place = 0; place < count; place++) {
      const at: [number, number, number] = [
        width / 2 - 0.72 - random() * 0.08,
        layer * 0.6,
        -3.5 + place * 0.94 + layer * 0.47,
      ];
      const i = layer * 3 + place;
      shape.add(box(1.1, 0.58, 0.88, 0.3), [c.gold5, c.gold3, '#B98A3E'][i % 3]!, { at, turn: [0, random() * 4, 0] });
      for (const z of [-0.24, 0.24])
        shape.add(box(1.13, 0.6, 0.035), c.earth2, { at: [at[0], at[1] - 0.005, at[2] + z] });
    }
  });
  // A trolley with two more, on the way to the stack.
  shape.add(box(1.3, 0.07, 0.9, 0.4), c.wood, { at: [3.9, 0.24, 1.2], turn: [0, 24, 0] });
  for (const [x, z] of [
    [3.4, 1],
    [4.4, 1.4],
  ] as const)
    shape.add(box(0.1, 0.24, 0.6, 0.3), c.ink, { at: [x, 0, z], turn: [0, 24, 0] });
  for (let i = 0; i < 2; i++)
    shape.add(box(1, 0.55, 0.8, 0.3), i ? c.gold3 : c.gold5, {
      at: [3.9, 0.31 + i * 0.56, 1.2],
      turn: [0, 24 + i * 5, 0],
    });
  shape.add(bar(0.025, 1.05, { sides: 8 }), c.ink, { at: [4.5, 0.3, 1.55], turn: [14, 24, 0] });
}

/** The desk where grades appear on a screen that both sides see. */
function desk(shape: Shape) {
  const x = -width / 2;
  shape.add(box(2.6, 0.95, 0.7, 0.4), c.pine, { at: [x + 1.5, 0, -1], turn: [0, 90, 0] });
  shape.add(box(2.8, 0.06, 0.84, 0.4), c.wood, { at: [x + 1.5, 0.95, -1], turn: [0, 90, 0] });
  shape.add(box(0.5, 0.36, 0.04), c.ink, { at: [x + 1.5, 1.06, -1.5], turn: [0, 62, 0] });
  shape.add(box(0.3, 0.02, 0.42), c.paper, { at: [x + 1.6, 1.01, -0.5], turn: [0, 12, 0] });
  shape.add(box(0.12, 1.4, 2.6, 0.4), c.ink, { at: [x + 0.1, 1.7, -1] });
  shape.add(box(0.02, 1.24, 2.44, 0.4), c.darkPine, { at: [x + 0.17, 1.78, -1] });
  for (let i = 0; i < 4; i++) {
    shape.add(box(0.02, 0.1, 0.5), c.gold4, { at: [x + 0.19, 2.72 - i * 0.26, -0.3] });
    shape.add(box(0.02, 0.1, 0.9), i === 1 ? c.cinnabar : c.pine4, { at: [x + 0.19, 2.72 - i * 0.26, -1.4] });
  }
}

/** Notices in frames: west wall, and between the windows. */
function boards(shape: Shape) {
  const x = -width / 2 + 0.03;
  for (const [z, tone] of [
    [1.6, c.gold4],
    [2.9, c.pine4],
  ] as const) {
    shape.add(box(0.05, 1.3, 0.95, 0.3), c.wood2, { at: [x, 1.35, z] });
    shape.add(box(0.06, 1.18, 0.83, 0.3), c.paper, { at: [x, 1.41, z] });
    shape.add(box(0.065, 0.12, 0.5), c.cinnabar, { at: [x, 2.38, z] });
    for (let i = 0; i < 6; i++)
      shape.add(box(0.065, 0.05, 0.62 - (i % 3) * 0.08), tone, { at: [x, 2.2 - i * 0.13, z] });
  }
  for (const at of [-2.15, 2.15])
    for (let i = 0; i < 3; i++)
      shape.add(box(0.26, 0.5, 0.03), [c.gold4, c.gold3, '#A9602E'][i]!, {
        at: [at - 0.3 + i * 0.3, 1.75, -depth / 2 + 0.05],
      });
}

/** Benches by the door, and baskets that have just been carried in. */
function waiting(shape: Shape) {
  for (const side of [-1, 1]) {
    shape.add(box(2.4, 0.07, 0.42, 0.4), c.wood, { at: [side * 4.2, 0.44, depth / 2 - 0.5] });
    for (const x of [-1, 1]) shape.add(box(0.08, 0.44, 0.36), c.wood2, { at: [side * 4.2 + x, 0, depth / 2 - 0.5] });
  }
  const cured = basket([c.gold5, c.gold3]);
  for (const [x, z, turn] of [
    [-1.5, 2.6, 20],
    [-2.2, 2.2, 110],
    [-2.9, 2.75, 200],
    [1.7, 2.9, 60],
    [-4.6, -1.9, 80],
    [4.6, -1.7, 10],
  ] as const)
    shape.join(cured, { at: [x, 0, z], turn: [0, turn, 0], scale: 1.25 });
}
