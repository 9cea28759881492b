import { colours as c } from '../../models/colours.ts';
import { boundaryStone } from '../../models/model/jie-bei.ts';
import { bar, box, randomNumbers } from '../../models/parts.ts';
import { Shape } from '../../models/shape.ts';
import { ground, house, pathway, pine, ringOfKarst, tufts } from '../land.ts';
import type { Scene } from '../scenes.data.ts';

const trail = (z: number) => Math.sin(z * 0.16) * 1.6 + Math.sin(z * 0.05) * 2;

/** A saddle that runs north and south: it rises to both sides along the ridge and falls away east and west. */
function height(x: number, z: number): number {
  const off = x - trail(z);
  const fall = Math.max(0, Math.abs(off) - 5);
  const ridge = Math.min(26, (z * z) / 90) * Math.max(0, 1 - Math.abs(off) / 60);
  return (
    ridge - fall ** 1.35 * 0.34 + Math.sin(x * 0.6) * Math.sin(z * 0.5) * 0.12 - Math.max(0, 1 - Math.abs(off)) * 0.1
  );
}

/** The pass with its stone: a trail along the ridge, a hut with a lit window, valleys full of cloud on both sides. */
export function borderPass(): Scene {
  const shape = new Shape();
  const random = randomNumbers(15);
  shape.join(
    ground(
      420,
      340,
      (x, z) => Math.max(-62, height(x, z)),
      (x, z) => {
        return Math.sin(x * 0.7 + z * 0.2) + Math.sin(z * 0.9) > 0.9
          ? c.leaf
          : Math.abs(x - trail(z)) > 22
            ? c.pine
            : c.pine2;
      },
    ),
  );
  shape.join(pathway([-70, 70], 0.8, trail, height, c.gold4));
  shape.join(boundaryStone(), { at: [3.2, height(3.2, -4.4) - 0.06, -4.4], turn: [0, -24, 0], scale: 1.7 });
  const hut: [number, number, number] = [-5.6, height(-5, -13) - 0.3, -13];
  shape.join(house(4.6, 3.6, c.stone3), { at: hut, turn: [0, 32, 0] });
  shape.add(bar(0.05, 6.4, { sides: 8 }), c.stone2, { at: [-2.4, hut[1], -11.6] });
  shape.add(box(1.5, 0.95, 0.03, 0.2), c.cinnabar, { at: [-1.62, hut[1] + 5.3, -11.6], turn: [0, 12, 0] });
  for (let i = 0; i < 90; i++) {
    const z = (random() - 0.5) * 120;
    const side = random() < 0.5 ? -1 : 1;
    const x = trail(z) + side * (7 + random() ** 1.5 * 40);
    if (Math.hypot(x, z) < 8 || Math.hypot(x - hut[0], z - hut[2]) < 6) continue;
    shape.join(pine(3.4 + random() * 4), { at: [x, height(x, z) - 0.2, z], turn: [0, random() * 360, 0] });
  }
  shape.join(tufts(1500, 30, height, (x, z) => Math.abs(x - trail(z)) > 0.95));
  for (let i = 0; i < 9; i++) {
    const [x, z] = [trail(i * 3 - 12) + (i % 2 ? 1.3 : -1.4), i * 3 - 12];
    shape.add(box(0.5 + random() * 0.5, 0.3, 0.5 + random() * 0.4), c.stone2, {
      at: [x, height(x, z) - 0.08, z],
      turn: [6, random() * 90, 8],
    });
  }
  // Cloud fills the valleys.
  const cloud = (x: number, z: number) =>
    -27 + Math.sin(x * 0.045 + z * 0.02) * 1.6 + Math.sin(z * 0.06 - x * 0.03) * 1.4;
  shape.join(ground(900, 90, cloud, () => c.paper));
  shape.join(ringOfKarst(26, 130, 220, 33, [0, 40]), { at: [0, -36, 0] });
  shape.join(ringOfKarst(36, 240, 360, 12), { at: [0, -34, 0] });
  return {
    shape,
    eye: [trail(0), height(trail(0), 0) + 1.66, 0],
    sky: { zenith: '#9FB4B6', middle: '#F0E6D0', horizon: '#F1CFA0', disc: c.cinnabar },
    sun: { bearing: 62, up: 15, colour: '#FFD9A8', strength: 2.5, span: 44 },
    ambient: { above: '#DCE4E8', below: '#7E8A72', strength: 1.7 },
    mist: { colour: '#EBDDC2', near: 60, far: 480 },
  };
}
