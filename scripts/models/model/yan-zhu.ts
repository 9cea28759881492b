import { LatheGeometry, Vector2 } from 'three';
import { colours as c } from '../colours.ts';
import { bar, leaf, randomNumbers, veined } from '../parts.ts';
import { Shape } from '../shape.ts';

/** A topped tobacco plant on its ridge: twenty leaves, each a golden angle on from the one below. */
export function tobaccoPlant(): Shape {
  const shape = new Shape();
  const random = randomNumbers(7);
  const mound = [0.36, 0.34, 0.27, 0.17, 0.06, 0.0].map(
    (radius, i) => new Vector2(radius, [0, 0.03, 0.075, 0.1, 0.112, 0.114][i]),
  );
  shape.add(new LatheGeometry(mound, 36), ({ y }) => (y > 0.05 ? c.soil2 : c.soil));
  shape.add(bar(0.021, 1.06, { top: 0.012, sides: 9, steps: 10 }), c.pine3, { at: [0, 0.1, 0] });
  const tones: [string, string][] = [
    [c.leaf3, c.gold4],
    [c.leaf2, c.gold4],
    [c.leaf, c.pine5],
    [c.pine2, c.pine4],
    [c.pine, c.pine3],
  ];
  const count = 20;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const [blade, rib] = tones[Math.min(4, Math.floor(t * 5))]!;
    const length = 0.4 + 0.2 * Math.sin(Math.PI * (0.18 + t * 0.68)) - t * 0.16;
    const geometry = leaf({
      length,
      width: length * 0.56,
      droop: 0.62 - t * 0.42,
      fold: 0.06,
      wave: 0.06,
      along: 14,
      across: 8,
      phase: i,
    });
    const turn = i * 137.5 + random() * 10;
    shape.add(geometry, veined(blade, rib), { at: [0, 0.2 + t * 0.93, 0], turn: [0, turn, 14 + t * 36], thin: true });
  }
  return shape;
}
