import { CylinderGeometry } from 'three';
import { colours as c } from '../colours.ts';
import { bar, box, leaf, veined } from '../parts.ts';
import { Shape } from '../shape.ts';

const [width, height, depth, wall] = [0.8, 0.38, 0.34, 0.024];

/** A bulk curing barn without its front wall: leaves on three tiers at the left, furnace and fan at the right. */
export function curingBarn(): Shape {
  const shape = new Shape();
  ground(shape);
  walls(shape);
  tiers(shape);
  furnaceRoom(shape);
  roof(shape);
  return shape;
}

function ground(shape: Shape) {
  shape.add(box(1.32, 0.03, 0.56), c.stone2, { at: [0.1, 0, 0] });
  shape.add(box(1.26, 0.008, 0.5), c.stone, { at: [0.1, 0.03, 0] });
}

function walls(shape: Shape) {
  const y = 0.038;
  shape.add(box(width, height, wall, 0.07), c.stone3, { at: [0, y, -depth / 2] });
  shape.add(box(wall, height, depth, 0.07), c.stone3, { at: [-width / 2, y, 0] });
  shape.add(box(wall, height - 0.1, depth, 0.07), c.stone3, { at: [width / 2, y + 0.05, 0] });
  // What the section cuts is red, as on a drawing.
  for (const x of [-width / 2, width / 2, width / 2 + 0.32])
    shape.add(box(wall, height, 0.006), c.cinnabar, { at: [x, y, depth / 2] });
  shape.add(box(width + 0.32, 0.014, 0.006), c.cinnabar, { at: [0.16, y - 0.014, depth / 2] });
  // The false floor that the hot air rises through.
  for (let i = 0; i < 26; i++)
    shape.add(box(0.018, 0.006, depth - 0.05), c.wood2, { at: [-0.375 + i * 0.03, y + 0.05, 0] });
}

function tiers(shape: Shape) {
  const tones = [
    [c.gold, c.gold4],
    [c.gold5, c.gold4],
    [c.leaf3, c.gold4],
  ] as const;
  tones.forEach(([blade, rib], tier) => {
    const y = 0.178 + tier * 0.118;
    for (const z of [-0.13, 0.13]) shape.add(box(width - 0.03, 0.008, 0.01), c.wood2, { at: [0, y, z] });
    for (let pole = 0; pole < 13; pole++) {
      const x = -0.36 + pole * 0.06;
      shape.add(bar(0.0035, 0.28, { sides: 5 }), c.wood, { at: [x, y + 0.01, -0.14], turn: [90, 0, 0] });
      for (let i = 0; i < 6; i++) {
        const geometry = leaf({
          length: 0.094,
          width: 0.05,
          droop: 0,
          fold: 0.18,
          wave: 0.1,
          along: 4,
          across: 2,
          phase: i + pole,
        });
        const put = { at: [x, y + 0.006, -0.115 + i * 0.046] as [number, number, number], thin: true };
        shape.add(geometry, veined(blade, rib), { ...put, turn: [0, 70 + ((i * 37 + pole * 53) % 40), -90] });
      }
    }
  });
}

function furnaceRoom(shape: Shape) {
  const [x, y] = [width / 2 + 0.16, 0.038];
  shape.add(box(0.32, height * 0.86, wall, 0.07), c.stone, { at: [x, y, -depth / 2] });
  shape.add(box(wall, height * 0.86, depth, 0.07), c.stone, { at: [x + 0.16, y, 0] });
  shape.add(box(0.17, 0.15, 0.2, 0.05), c.earth, { at: [x + 0.02, y, 0] });
  shape.add(box(0.08, 0.075, 0.01, 0.03), c.earth2, { at: [x + 0.02, y + 0.02, 0.1] });
  shape.add(box(0.06, 0.052, 0.01, 0.02), c.cinnabar, { at: [x + 0.02, y + 0.03, 0.104] });
  shape.add(box(0.03, 0.03, 0.01), c.gold4, { at: [x + 0.02, y + 0.03, 0.108] });
  for (const z of [-0.06, 0, 0.06])
    shape.add(bar(0.014, 0.1, { sides: 10, steps: 3 }), c.earth2, { at: [x + 0.02 + z * 0.5, y + 0.15, z] });
  shape.add(new CylinderGeometry(0.066, 0.066, 0.026, 28, 1, true), c.pine, {
    at: [x - 0.1, y + 0.25, 0],
    turn: [0, 0, 90],
    thin: true,
  });
  for (let i = 0; i < 5; i++)
    shape.add(box(0.012, 0.056, 0.03), c.pine4, { at: [x - 0.1, y + 0.25, 0], turn: [i * 72, 20, 0] });
  shape.add(bar(0.02, 0.46, { sides: 14, steps: 5 }), c.stone2, { at: [x + 0.09, y + 0.14, -0.07] });
  shape.add(bar(0.027, 0.018, { sides: 14 }), c.earth, { at: [x + 0.09, y + 0.6, -0.07] });
  // Two thermometers on the wall between the rooms.
  for (const z of [0.04, 0.075]) {
    shape.add(box(0.004, 0.07, 0.016), c.paper, { at: [width / 2 + 0.015, y + 0.17, z] });
    shape.add(box(0.006, z > 0.05 ? 0.03 : 0.045, 0.005), c.cinnabar, { at: [width / 2 + 0.016, y + 0.178, z] });
  }
  for (let i = 0; i < 9; i++) {
    const at: [number, number, number] = [x + 0.215, 0.056 + Math.floor(i / 3) * 0.034, -0.06 + (i % 3) * 0.036];
    shape.add(bar(0.017, 0.1, { sides: 9 }), i % 2 ? c.wood2 : c.wood, { at, turn: [0, 0, -90] });
  }
}

function roof(shape: Shape) {
  const y = 0.038 + height;
  // Only the half behind: the front half would hide what the object is for.
  const slope = 30;
  const run = depth / 2 / Math.cos((slope * Math.PI) / 180) + 0.05;
  shape.add(box(width + 0.1, 0.012, run, 0.08), c.earth2, {
    at: [0, y + 0.05, -depth / 4 - 0.012],
    turn: [-slope, 0, 0],
  });
  for (let i = 0; i < 29; i++)
    shape.add(box(0.01, 0.012, run), c.earth, {
      at: [-0.43 + i * 0.0307, y + 0.06, -depth / 4 - 0.014],
      turn: [-slope, 0, 0],
    });
  shape.add(box(width + 0.12, 0.022, 0.03), c.earth, { at: [0, y + 0.105, 0] });
  for (const x of [-0.4, -0.13, 0.13, 0.4])
    shape.add(box(0.014, 0.014, run), c.wood2, { at: [x, y + 0.045, depth / 4], turn: [slope, 0, 0] });
  shape.add(box(0.36, 0.012, depth + 0.06, 0.08), c.earth2, { at: [width / 2 + 0.18, 0.038 + height * 0.86, -0.03] });
}
