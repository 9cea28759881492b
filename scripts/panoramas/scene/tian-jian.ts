import { colours as c } from '../../models/colours.ts';
import { bar, box, randomNumbers } from '../../models/parts.ts';
import { Shape } from '../../models/shape.ts';
import { basket, fieldPlant, ground, house, ringOfKarst, tufts } from '../land.ts';
import type { Scene } from '../scenes.data.ts';

const rowGap = 1.2;
const path = 0.72;

function height(x: number, z: number): number {
  const away = Math.hypot(x, z);
  const rows =
    Math.abs(x) > path && Math.abs(x) < 24 && Math.abs(z) < 30
      ? 0.13 * (1 + Math.cos((x / rowGap) * Math.PI * 2))
      : Math.sin(z * 1.7 + x * 3) * 0.02;
  return rows + (away > 40 ? (away - 40) * 0.05 : 0) + Math.sin(x * 0.05) * Math.cos(z * 0.04) * 0.4;
}

/** A field at dawn: one stands on the path between the rows, the sun just over the mountains in the east. */
export function fieldAtDawn(): Scene {
  const shape = new Shape();
  const random = randomNumbers(5);
  shape.join(
    ground(700, 220, height, (x, z) =>
      Math.abs(x) < path
        ? c.soil2
        : Math.abs(x) < 24 && Math.abs(z) < 30
          ? c.soil
          : Math.sin(x * 0.11) + Math.sin(z * 0.09) > 0.5
            ? c.leaf
            : c.pine2,
    ),
  );
  shape.join(tufts(420, 24, height, (x, z) => Math.abs(x) < path * 0.95 && Math.hypot(x, z) > 1));
  const fine = [1, 2, 3].map((seed) => fieldPlant(15, seed));
  const coarse = [4, 5].map((seed) => fieldPlant(8, seed));
  for (let row = -19; row <= 19; row++) {
    const x = row * rowGap;
    if (Math.abs(x) < path + 0.3) continue;
    for (let z = -29; z <= 29; z += 0.72) {
      const near = Math.hypot(x, z) < 9;
      const plants = near ? fine : coarse;
      const at: [number, number, number] = [x + (random() - 0.5) * 0.12, height(x, z), z + (random() - 0.5) * 0.16];
      shape.join(plants[Math.floor(random() * plants.length)]!, {
        at,
        turn: [0, random() * 360, 0],
        scale: 1.05 + random() * 0.3,
      });
    }
  }
  shape.join(house(7, 5), { at: [-17, 0.4, -44], turn: [0, 22, 0] });
  shape.join(house(5, 4, c.sand), { at: [-26, 0.4, -41], turn: [0, 40, 0] });
  for (let i = 0; i < 3; i++) {
    shape.join(house(4.6, 8, c.stone), { at: [12 + i * 6.4, 0.4, -46], turn: [0, -12, 0] });
    shape.add(bar(0.3, 5.6, { sides: 12 }), c.stone2, { at: [14.2 + i * 6.4, 0.4, -48] });
  }
  const heap: [number, number, number] = [0.42, height(0.42, -2.1), -2.1];
  shape.join(basket(), { at: heap });
  shape.add(box(0.05, 1.1, 0.05), c.wood, { at: [heap[0] + 0.42, heap[1], heap[2] - 0.2], turn: [0, 0, -8] });
  shape.join(ringOfKarst(26, 110, 190, 8, [40, 36]));
  shape.join(ringOfKarst(34, 210, 320, 21));
  return {
    shape,
    eye: [0, 1.62, 0],
    sky: { zenith: '#B9C7BE', middle: '#F0E6D0', horizon: '#F3D9AE', disc: c.cinnabar },
    sun: { bearing: 52, up: 13, colour: '#FFDDB0', strength: 2.3, span: 46 },
    ambient: { above: '#DCE4E6', below: '#9A7A60', strength: 1.9 },
    mist: { colour: '#EBDDBF', near: 50, far: 430 },
  };
}
