import { CylinderGeometry } from 'three';
import { colours as c } from '../../models/colours.ts';
import { bakeLight } from '../../models/light.ts';
import { gradingTable } from '../../models/model/fen-ji-tai.ts';
import { scale as platformScale } from '../../models/model/bang-cheng.ts';
import { bar, box, randomNumbers } from '../../models/parts.ts';
import { Shape } from '../../models/shape.ts';
import { ground, ringOfKarst } from '../land.ts';
import type { Scene } from '../scenes.data.ts';

const [width, height, depth] = [18, 5.2, 11];

/** A purchase hall in the morning: grading tables under the north windows, the scale in the middle, bales at the wall. */
export function purchaseHall(): Scene {
  const inside = new Shape();
  shell(inside);
  const table = gradingTable();
  for (const x of [-5.2, 0, 5.2]) inside.join(table, { at: [x, 0, -3.9], scale: 1.75 });
  inside.join(platformScale(), { at: [2.9, 0, -0.6], turn: [0, -28, 0], scale: 1.55 });
  inside.join(platformScale(), { at: [-3.4, 0, -0.9], turn: [0, 24, 0], scale: 1.55 });
  bales(inside);
  desk(inside);
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
    eye: [0, 1.6, 1.2],
    sky: { zenith: '#B9C7BE', middle: '#E6EAE2', horizon: '#F0E6D0', disc: c.cinnabar },
    sun: { bearing: 196, up: 31, colour: '#FFE9C8', strength: 2.7, span: 14 },
    ambient: { above: '#F2EFE6', below: '#B5AA92', strength: 2.7 },
    mist: { colour: '#E9E4D4', near: 40, far: 260 },
  };
}

function shell(shape: Shape) {
  for (let i = 0; i < 18 * 11; i++) {
    const at: [number, number, number] = [(i % 18) - 8.5, -0.2, Math.floor(i / 18) - 5];
    shape.add(box(1, 0.19, 1, 0.5), c.stone2, { at });
    shape.add(box(0.985, 0.2, 0.985, 0.5), ['#BDB4A2', '#B5AD9C', '#B9AF9B'][(i * 7) % 3]!, { at });
  }
  shape.add(box(width - 6, 0.012, 0.12), c.cinnabar, { at: [0, 0, 1.9] });
  shape.add(box(width, 0.2, depth, 1), c.paper, { at: [0, height, 0] });
  for (let i = 0; i < 5; i++)
    shape.add(box(0.24, 0.34, depth, 0.8), c.wood2, { at: [-7.2 + i * 3.6, height - 0.34, 0] });
  for (const side of [-1, 1]) {
    const x = side * (width / 2 + 0.12);
    shape.add(box(0.24, height, depth, 0.8), side > 0 ? c.pine2 : '#E4E0D3', { at: [x, 0, 0] });
    shape.add(box(0.06, 0.9, depth, 0.8), c.pine3, { at: [side * (width / 2 - 0.02), 0, 0] });
    windowWall(shape, side);
  }
  for (let i = 0; i < 6; i++) {
    const at: [number, number, number] = [-5.4 + (i % 3) * 5.4, height - 1.35, i < 3 ? -2.9 : 2.6];
    shape.add(bar(0.012, 1.1, { sides: 6 }), c.ink, { at });
    shape.add(new CylinderGeometry(0.06, 0.42, 0.26, 24, 2, true), c.pine, { at, thin: true });
    shape.add(bar(0.1, 0.06, { sides: 14 }), '#FFF3CF', { at: [at[0], at[1] - 0.12, at[2]] });
  }
}

/** A long wall with four windows; the south one has a door in place of a window. */
function windowWall(shape: Shape, side: number) {
  const z = side * (depth / 2 + 0.12);
  const wall = '#E4E0D3';
  shape.add(box(width, height - 3.7, 0.24, 0.8), wall, { at: [0, 3.7, z] });
  for (let i = 0; i < 4; i++) {
    const x = -6.6 + i * 4.4;
    const door = side > 0 && i === 2;
    if (!door) shape.add(box(3.2, 1, 0.24, 0.8), wall, { at: [x, 0, z] });
    if (!door) shape.add(box(3.4, 0.08, 0.5, 0.5), c.stone2, { at: [x, 1, z - side * 0.1] });
    for (const edge of [-1.6, 0, 1.6])
      if (!door || edge !== 0)
        shape.add(box(0.1, door ? 3.7 : 2.7, 0.14), c.earth, { at: [x + edge, door ? 0 : 1, z] });
    for (const up of door ? [3.62] : [1.04, 2.6, 3.62]) shape.add(box(3.3, 0.09, 0.14), c.earth, { at: [x, up, z] });
  }
  for (const x of [-8.6, -4.4, 0, 4.4, 8.6])
    shape.add(box(Math.abs(x) > 8 ? 0.8 : 1.2, 3.7, 0.24, 0.8), wall, { at: [x, 0, z] });
}

function bales(shape: Shape) {
  const random = randomNumbers(9);
  for (let i = 0; i < 15; i++) {
    const [layer, place] = i < 8 ? [0, i] : i < 13 ? [1, i - 8] : [2, i - 13];
    const at: [number, number, number] = [
      8 - (random() < 0.5 ? 0.06 : 0),
      layer * 0.62,
      -2.9 + place * 0.98 + layer * 0.49,
    ];
    shape.add(box(1.1, 0.6, 0.92, 0.3), i % 3 ? c.gold5 : c.gold3, { at });
    for (const z of [-0.24, 0.24])
      shape.add(box(1.13, 0.63, 0.04), c.cinnabar2, { at: [at[0], at[1] - 0.01, at[2] + z] });
  }
  for (const z of [2.6, 4]) {
    shape.add(box(2.6, 0.07, 0.42, 0.4), c.wood, { at: [-6.2, 0.44, z] });
    for (const x of [-7.3, -5.1]) shape.add(box(0.08, 0.44, 0.36), c.wood2, { at: [x, 0, z] });
  }
}

/** The desk where grades appear on a screen that both sides see. */
function desk(shape: Shape) {
  shape.add(box(2.4, 0.95, 0.7, 0.4), c.pine, { at: [-7.4, 0, -1.2], turn: [0, 90, 0] });
  shape.add(box(2.6, 0.06, 0.84, 0.4), c.wood, { at: [-7.4, 0.95, -1.2], turn: [0, 90, 0] });
  shape.add(box(0.12, 1.4, 2.4, 0.4), c.ink, { at: [-8.8, 2.2, -1.2] });
  shape.add(box(0.02, 1.24, 2.24, 0.4), c.darkPine, { at: [-8.73, 2.28, -1.2] });
  for (let i = 0; i < 4; i++) {
    shape.add(box(0.02, 0.1, 0.5), c.gold4, { at: [-8.71, 3.22 - i * 0.26, -0.5] });
    shape.add(box(0.02, 0.1, 0.9), i === 1 ? c.cinnabar : c.pine4, { at: [-8.71, 3.22 - i * 0.26, -1.6] });
  }
}
