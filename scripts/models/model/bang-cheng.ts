import { bundle } from '../bundle.ts';
import { colours as c } from '../colours.ts';
import { bar, box } from '../parts.ts';
import { Shape } from '../shape.ts';

/** A platform scale with a dial that both sides can see, and a tied stack of leaf on it. */
export function scale(): Shape {
  const shape = new Shape();
  shape.add(box(0.62, 0.06, 0.46, 0.08), c.earth2, { at: [0, 0, 0] });
  shape.add(box(0.66, 0.03, 0.5, 0.08), c.stone2, { at: [0, 0.07, 0] });
  for (let i = 0; i < 11; i++) shape.add(box(0.012, 0.004, 0.46), c.stone, { at: [-0.28 + i * 0.056, 0.1, 0] });
  shape.add(box(0.06, 0.86, 0.06, 0.08), c.earth2, { at: [0.2, 0.06, -0.2] });
  dial(shape);
  for (let layer = 0; layer < 9; layer++)
    for (const side of [-1, 1])
      for (const z of [-0.1, 0.0, 0.1]) {
        const tone: [string, string] = (layer + (z > 0 ? 1 : 0)) % 2 ? [c.gold, c.gold2] : [c.gold5, c.gold];
        const at: [number, number, number] = [-0.03 + side * 0.25, 0.105 + layer * 0.033, 0.03 + z];
        shape.join(bundle(0.3, tone), { at, turn: [0, side > 0 ? 180 : 0, 0], scale: [1, 0.85, 1.5] });
      }
  for (const x of [-0.17, 0.11])
    for (const z of [-0.135, 0.195]) shape.add(box(0.012, 0.31, 0.008), c.cinnabar2, { at: [x, 0.1, z] });
  for (const x of [-0.17, 0.11]) shape.add(box(0.012, 0.008, 0.33), c.cinnabar2, { at: [x, 0.405, 0.03] });
  return shape;
}

function dial(shape: Shape) {
  const [x, y, z] = [0.2, 1.02, -0.19];
  const face = (radius: number, thick: number, colour: string, out: number) =>
    shape.add(bar(radius, thick, { sides: 48 }), colour, { at: [x, y, z + out], turn: [90, 0, 0] });
  face(0.19, 0.09, c.earth2, -0.045);
  face(0.172, 0.006, c.paper, 0.044);
  for (let i = 0; i < 40; i++) {
    const angle = (i / 40) * Math.PI * 2;
    const long = i % 5 === 0 ? 0.03 : 0.016;
    const radius = 0.158 - long / 2;
    shape.add(box(i % 5 === 0 ? 0.007 : 0.003, long, 0.002), c.ink, {
      at: [x + Math.sin(angle) * (radius - long / 2), y + Math.cos(angle) * (radius - long / 2), z + 0.052],
      turn: [0, 0, (-angle * 180) / Math.PI],
    });
  }
  shape.add(box(0.009, 0.13, 0.004), c.cinnabar, { at: [x, y, z + 0.055], turn: [0, 0, -42] });
  face(0.016, 0.012, c.ink, 0.05);
}
