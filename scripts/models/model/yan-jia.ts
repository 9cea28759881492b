import { colours as c } from '../colours.ts';
import { bar, box, leaf, veined } from '../parts.ts';
import { Shape } from '../shape.ts';

/** A wooden rack of two tiers, five poles a tier, leaves tied in pairs at even distances. */
export function dryingRack(): Shape {
  const shape = new Shape();
  for (const x of [-0.5, 0.5])
    for (const z of [-0.2, 0.2]) {
      shape.add(box(0.036, 1.12, 0.036, 0.1), c.wood2, { at: [x, 0, z] });
      shape.add(box(0.06, 0.02, 0.09), c.earth, { at: [x, 0, z] });
    }
  for (const x of [-0.5, 0.5])
    for (const y of [0.06, 0.6, 1.1]) shape.add(box(0.026, 0.03, 0.42, 0.1), c.wood, { at: [x, y, 0] });
  for (const z of [-0.2, 0.2])
    for (const y of [0.07, 1.1]) shape.add(box(1.02, 0.026, 0.024, 0.1), c.wood, { at: [0, y, z] });
  const tones: [string, string][][] = [
    [
      [c.gold, c.gold4],
      [c.gold5, c.gold4],
    ],
    [
      [c.leaf3, c.gold4],
      [c.leaf2, c.gold4],
    ],
  ];
  tones.forEach((pair, tier) => {
    for (let pole = 0; pole < 4; pole++) {
      const z = -0.15 + pole * 0.1;
      const y = 0.635 + tier * 0.5;
      shape.add(bar(0.009, 1.04, { sides: 7, steps: 4 }), c.wood, { at: [-0.52, y, z], turn: [0, 0, -90] });
      for (let i = 0; i < 9; i++) {
        const x = -0.42 + i * 0.105;
        shape.add(box(0.016, 0.024, 0.026), c.cinnabar2, { at: [x, y - 0.012, z] });
        for (const side of [-1, 1]) {
          const [blade, rib] = pair[(i + pole + (side > 0 ? 1 : 0)) % 2]!;
          const geometry = leaf({
            length: 0.4,
            width: 0.16,
            droop: 0.04,
            fold: 0.2,
            wave: tier === 0 ? 0.14 : 0.07,
            along: 7,
            across: 4,
            phase: i * 3 + pole,
          });
          shape.add(geometry, veined(blade, rib), {
            at: [x, y - 0.01, z],
            turn: [0, side * 64 + ((i * 29) % 23), -84],
            thin: true,
          });
        }
      }
    }
  });
  return shape;
}
