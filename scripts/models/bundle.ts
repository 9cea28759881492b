import { colours as c } from './colours.ts';
import { Shape } from './shape.ts';
import { bar, leaf, veined } from './parts.ts';

/** A hand of cured leaves, tied at the origin and lying along x. */
export function bundle(length: number, [blade, edge]: [string, string]): Shape {
  const shape = new Shape();
  [-15, 15, -8, 8, 0].forEach((spread, i) => {
    const geometry = leaf({
      length,
      width: length * 0.24,
      droop: 0.05,
      fold: 0.24,
      wave: 0.16,
      along: 5,
      across: 2,
      phase: i * 2,
    });
    const lift: [number, number, number] = [0, 0.008 + i * length * 0.012, 0];
    shape.add(geometry, veined(i % 2 ? edge : blade, c.gold4), { at: lift, turn: [0, spread, 0], thin: true });
  });
  shape.add(bar(length * 0.05, length * 0.12, { sides: 8 }), c.cinnabar2, {
    at: [length * 0.02, length * 0.04, 0],
    turn: [0, 0, -90],
    scale: [0.8, 1, 1],
  });
  return shape;
}
