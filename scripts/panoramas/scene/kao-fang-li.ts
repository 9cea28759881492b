import { CylinderGeometry, SphereGeometry } from 'three';
import { colours as c } from '../../models/colours.ts';
import { bakeLight } from '../../models/light.ts';
import { bar, box, leaf, veined } from '../../models/parts.ts';
import { Shape } from '../../models/shape.ts';
import type { Scene } from '../scenes.data.ts';

const [width, height, length] = [4.4, 3.7, 9];

/** Inside a curing barn: leaves on three tiers at both sides, the fan before one, the open door and the dawn behind. */
export function insideTheBarn(): Scene {
  const shape = new Shape();
  room(shape);
  for (const side of [-1, 1]) leaves(shape, side);
  fan(shape);
  shape.add(bar(0.012, 0.5, { sides: 6 }), c.ink, { at: [0, height - 0.5, -1.9] });
  shape.add(new SphereGeometry(0.09, 14, 10), '#FFF1C4', { at: [0, height - 0.55, -1.9] });
  for (const [i, x] of [-0.09, 0.09].entries()) {
    shape.add(box(0.1, 0.62, 0.03), c.paper, { at: [x, 1.25, -length / 2 + 0.05] });
    shape.add(box(0.022, i ? 0.28 : 0.42, 0.03), c.cinnabar, { at: [x, 1.31, -length / 2 + 0.07] });
    if (i) shape.add(box(0.09, 0.12, 0.05), c.mist, { at: [x, 1.23, -length / 2 + 0.08] });
  }
  bakeLight(shape.mesh, 4);
  return {
    shape,
    eye: [0, 1.55, 0.4],
    sky: { zenith: '#8FA8B0', middle: '#C9D3CB', horizon: '#F3D9AE', disc: c.cinnabar },
    sun: { bearing: 176, up: 9, colour: '#FFD9A6', strength: 3.2, span: 9 },
    ambient: { above: '#F5DDAA', below: '#C79A5E', strength: 4.8 },
    lamp: { at: [0, height - 0.75, -1.9], colour: '#FFDDA6', strength: 60 },
    mist: { colour: '#C9A468', near: 6, far: 60 },
  };
}

function room(shape: Shape) {
  const wall = '#B9B3A4';
  shape.add(box(width, 0.1, length, 0.4), c.earth, { at: [0, -0.1, 0] });
  for (let i = 0; i < 44; i++)
    shape.add(box(width - 0.1, 0.03, 0.12, 0.5), c.wood2, { at: [0, 0.02, -length / 2 + 0.2 + i * 0.2] });
  shape.add(box(0.9, 0.03, length - 0.2, 0.4), c.wood, { at: [0, 0.05, 0] });
  for (const side of [-1, 1]) shape.add(box(0.2, height, length, 0.4), wall, { at: [side * (width / 2 + 0.1), 0, 0] });
  shape.add(box(width, height, 0.2, 0.4), wall, { at: [0, 0, -length / 2 - 0.1] });
  shape.add(box(width + 0.4, 0.16, length + 0.4, 0.4), c.earth2, { at: [0, height, 0] });
  for (let i = 0; i < 6; i++) shape.add(box(width, 0.2, 0.14, 0.4), c.wood2, { at: [0, height - 0.2, -4 + i * 1.6] });
  // The wall with the door: an opening of 1.5 by 2.3 metres.
  for (const side of [-1, 1])
    shape.add(box((width - 1.5) / 2, height, 0.2, 0.4), wall, {
      at: [side * (0.75 + (width - 1.5) / 4), 0, length / 2 + 0.1],
    });
  shape.add(box(1.5, height - 2.3, 0.2, 0.4), wall, { at: [0, 2.3, length / 2 + 0.1] });
  shape.add(box(0.06, 2.25, 0.75, 0.3), c.pine, { at: [-0.78, 0, length / 2 + 0.55] });
  shape.add(box(0.06, 2.25, 0.75, 0.3), c.pine, { at: [0.78, 0, length / 2 + 0.55] });
  shape.add(box(40, 0.1, 40, 5), c.soil2, { at: [0, -0.25, length / 2 + 20.3] });
}

function leaves(shape: Shape, side: number) {
  const tones: [string, string][] = [
    [c.gold, c.gold4],
    [c.gold5, c.gold4],
    [c.leaf3, c.gold4],
  ];
  const inner = 0.55;
  const outer = width / 2 - 0.06;
  tones.forEach(([blade, rib], tier) => {
    const y = 1.25 + tier * 0.98;
    for (const x of [inner, outer]) {
      shape.add(box(0.07, 0.09, length - 0.3, 0.5), c.wood2, { at: [side * x, y - 0.1, 0] });
      if (tier === 2 && x === inner)
        for (let i = 0; i < 5; i++)
          shape.add(box(0.08, height, 0.08, 0.4), c.wood2, { at: [side * x, 0, -4.2 + i * 2.1] });
    }
    for (let pole = 0; pole < 36; pole++) {
      const z = -4.25 + pole * 0.243;
      shape.add(bar(0.016, outer - inner + 0.12, { sides: 6 }), c.wood, {
        at: [side * (inner - 0.06), y, z],
        turn: [0, 0, -90 * side],
      });
      for (let i = 0; i < 9; i++) {
        const geometry = leaf({
          length: 0.78,
          width: 0.3,
          droop: 0.03,
          fold: 0.2,
          wave: 0.12,
          along: 6,
          across: 2,
          phase: i * 2 + pole,
        });
        const at: [number, number, number] = [side * (inner + 0.06 + i * 0.19), y - 0.02, z];
        shape.add(geometry, veined(i % 3 ? blade : c.gold5, rib), {
          at,
          turn: [0, (i * 53 + pole * 31) % 180, -88],
          thin: true,
        });
      }
    }
  });
}

function fan(shape: Shape) {
  const at: [number, number, number] = [0, 2.55, -length / 2 + 0.04];
  shape.add(new CylinderGeometry(0.62, 0.62, 0.12, 36, 1, true), c.pine, { at, turn: [90, 0, 0] });
  shape.add(new CylinderGeometry(0.6, 0.6, 0.02, 36), c.ink, { at, turn: [90, 0, 0] });
  for (let i = 0; i < 6; i++)
    shape.add(box(0.16, 0.5, 0.02), c.pine4, { at: [0, 2.55, at[2] + 0.05], turn: [0, 24, i * 60] });
  shape.add(new CylinderGeometry(0.1, 0.1, 0.1, 20), c.pine, { at: [0, 2.55, at[2] + 0.07], turn: [90, 0, 0] });
  for (let i = 0; i < 7; i++)
    shape.add(box(0.9, 0.05, 0.06), c.earth2, { at: [0, 0.22 + i * 0.13, at[2] + 0.02], turn: [35, 0, 0] });
}
