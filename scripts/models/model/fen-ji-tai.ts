import { CylinderGeometry } from 'three';
import { bundle } from '../bundle.ts';
import { colours as c } from '../colours.ts';
import { bar, box, randomNumbers } from '../parts.ts';
import { Shape } from '../shape.ts';

/** A grading table: six bins from lemon to red brown, a screen against stray light, a lamp. */
export function gradingTable(): Shape {
  const shape = new Shape();
  const random = randomNumbers(3);
  const top = 0.5;
  for (const x of [-0.53, 0.53])
    for (const z of [-0.23, 0.23]) shape.add(box(0.045, top, 0.045, 0.1), c.wood2, { at: [x, 0, z] });
  shape.add(box(1.06, 0.04, 0.03, 0.1), c.wood2, { at: [0, 0.12, -0.23] });
  shape.add(box(1.16, 0.03, 0.56, 0.06), c.wood, { at: [0, top, 0] });
  shape.add(box(1.16, 0.34, 0.02, 0.08), c.pine, { at: [0, top + 0.03, -0.27] });
  shape.add(box(1.18, 0.02, 0.03), c.wood2, { at: [0, top + 0.37, -0.27] });
  for (let i = 0; i < 7; i++)
    shape.add(box(0.012, 0.06, 0.36, 0.06), c.wood2, { at: [-0.56 + i * 0.1867, top + 0.03, -0.08] });
  shape.add(box(1.13, 0.05, 0.012, 0.08), c.wood2, { at: [0, top + 0.03, 0.1] });
  const tones: [string, string][] = [
    ['#DCC888', '#CFB872'],
    ['#D2AE5A', c.gold3],
    [c.gold5, c.gold],
    [c.gold, c.gold2],
    ['#8A5A2A', '#7A4B22'],
    ['#71402A', '#5C3221'],
  ];
  tones.forEach((tone, bin) => {
    for (let i = 0; i < 4; i++) {
      const at: [number, number, number] = [
        -0.467 + bin * 0.1867 + (random() - 0.5) * 0.02,
        top + 0.034 + i * 0.026,
        0.09,
      ];
      shape.join(bundle(0.33, tone), { at, turn: [0, 90 + (random() - 0.5) * 7, 0], scale: [1, 1, 0.9] });
    }
  });
  // One leaf taken out to be looked at.
  shape.join(bundle(0.3, tones[2]!), { at: [-0.12, top + 0.034, 0.2], turn: [0, 6, 0] });
  shape.add(bar(0.009, 0.52, { sides: 8, steps: 4 }), c.earth2, { at: [0.48, top + 0.03, -0.24] });
  shape.add(bar(0.008, 0.28, { sides: 8, steps: 3 }), c.earth2, { at: [0.48, top + 0.54, -0.24], turn: [0, 0, 90] });
  shape.add(bar(0.008, 0.24, { sides: 8, steps: 3 }), c.earth2, { at: [0.2, top + 0.54, -0.24], turn: [90, 0, 0] });
  shape.add(new CylinderGeometry(0.03, 0.1, 0.07, 20, 2, true), c.cinnabar, {
    at: [0.2, top + 0.5, -0.01],
    thin: true,
  });
  shape.add(bar(0.026, 0.02, { sides: 12 }), c.sand, { at: [0.2, top + 0.47, -0.01] });
  return shape;
}
