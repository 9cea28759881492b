import { BufferGeometry, ConeGeometry, Float32BufferAttribute, LatheGeometry, Vector2 } from 'three';
import { colours as c } from '../models/colours.ts';
import { bar, box, leaf, randomNumbers, veined } from '../models/parts.ts';
import { Shape } from '../models/shape.ts';

/** A skin of rows and columns of points, as seen from above. */
function sheetOf(rows: number, columns: number, at: (row: number, column: number) => [number, number, number]) {
  const position: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= rows; i++)
    for (let j = 0; j <= columns; j++) {
      position.push(...at(i, j));
      if (i === rows || j === columns) continue;
      const a = i * (columns + 1) + j;
      const below = a + columns + 1;
      index.push(a, below, a + 1, a + 1, below, below + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** A square of ground around the origin whose heights and colours are functions of the place, in metres. */
export function ground(
  size: number,
  steps: number,
  height: (x: number, z: number) => number,
  colour: (x: number, z: number) => string,
): Shape {
  // Closer together in the middle, where the visitor stands.
  const spread = (k: number) => (Math.abs((k / steps) * 2 - 1) ** 2.2 * Math.sign(k - steps / 2) * size) / 2;
  const shape = new Shape();
  const sheet = sheetOf(steps, steps, (i, j) => [spread(j), height(spread(j), spread(i)), spread(i)]);
  shape.add(sheet, ({ x, z }) => colour(x, z));
  return shape;
}

/** A path a few fingers above the ground: from one z to another, its middle and the ground's height being functions. */
export function pathway(
  [from, to]: [number, number],
  half: number,
  middle: (z: number) => number,
  height: (x: number, z: number) => number,
  colour: string,
): Shape {
  const [step, across] = [0.35, 6];
  const shape = new Shape();
  const sheet = sheetOf(Math.ceil((to - from) / step), across, (i, j) => {
    const z = from + i * step;
    const side = (j / across) * 2 - 1;
    const x = middle(z) + side * (half + Math.sin(z * 2.1 + side) * 0.09);
    return [x, height(x, z) + 0.05 - side * side * 0.03, z];
  });
  shape.add(sheet, colour);
  return shape;
}

/** A limestone tower that stands on y = 0: steep, round-headed, streaked where rock shows. */
export function karst(radius: number, height: number, seed: number): Shape {
  const random = randomNumbers(seed);
  const profile = [1.12, 1, 0.93, 0.84, 0.74, 0.6, 0.42, 0.2, 0].map(
    (wide, i) =>
      new Vector2(
        wide * radius * (0.94 + random() * 0.12),
        height * [0, 0.1, 0.26, 0.44, 0.62, 0.78, 0.9, 0.98, 1][i]!,
      ),
  );
  const geometry = new LatheGeometry(profile, 26);
  const position = geometry.getAttribute('position');
  const [a, b, d] = [random() * 6, random() * 6, random() * 6];
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const angle = Math.atan2(z, x);
    const swell =
      1 + 0.16 * Math.sin(angle * 2 + a) + 0.09 * Math.sin(angle * 5 + b + y / radius) + 0.05 * Math.sin(angle * 9 + d);
    position.setXYZ(i, x * swell, y * (1 + 0.06 * Math.sin(angle * 3 + d)), z * swell);
  }
  geometry.computeVertexNormals();
  const shape = new Shape();
  shape.add(geometry, ({ x, y, z }) => {
    const streak = Math.sin(Math.atan2(z, x) * 11 + y * 0.06) + Math.sin(y * 0.31 + a);
    return y > height * 0.2 && y < height * 0.85 && streak > 1.15 ? c.stone2 : y > height * 0.75 ? c.pine3 : c.pine2;
  });
  return shape;
}

/** Towers all around, from one distance to another, but for a gap around a bearing (degrees, 0 is north, 90 east). */
export function ringOfKarst(
  count: number,
  near: number,
  far: number,
  seed: number,
  gap?: [bearing: number, wide: number],
): Shape {
  const random = randomNumbers(seed);
  const shape = new Shape();
  for (let i = 0; i < count; i++) {
    const bearing = ((i + random() * 0.7) / count) * 360;
    const away = near + random() * (far - near);
    const [radius, height, sort] = [away * (0.09 + random() * 0.08), away * (0.16 + random() * 0.2), random()];
    if (gap && Math.abs(((bearing - gap[0] + 540) % 360) - 180) < gap[1] / 2) continue;
    const turn = (bearing * Math.PI) / 180;
    shape.join(karst(radius, height, Math.floor(sort * 1000)), {
      at: [Math.sin(turn) * away, -away * 0.02, -Math.cos(turn) * away],
    });
  }
  return shape;
}

/** A tobacco plant in the field, with as many leaves as its distance is worth. */
export function fieldPlant(leaves: number, seed: number): Shape {
  const random = randomNumbers(seed);
  const shape = new Shape();
  const fine = leaves > 9;
  shape.add(bar(0.02, 1.05, { top: 0.012, sides: 5 }), c.pine3);
  for (let i = 0; i < leaves; i++) {
    const t = i / (leaves - 1);
    const length = 0.42 + 0.22 * Math.sin(Math.PI * (0.2 + t * 0.66)) - t * 0.16;
    const geometry = leaf({
      length,
      width: length * 0.52,
      droop: 0.6 - t * 0.4,
      fold: 0.07,
      along: fine ? 7 : 4,
      across: 2,
      phase: i,
    });
    const blade = t < 0.14 ? c.leaf3 : t < 0.4 ? '#7F8F3E' : t < 0.72 ? '#6B8A42' : '#54793F';
    shape.add(geometry, veined(blade, '#93A65C'), {
      at: [0, 0.1 + t * 0.95, 0],
      turn: [0, i * 137.5 + random() * 30, 12 + t * 40],
    });
  }
  return shape;
}

/** Tufts of grass on the ground, as many as tried wherever the place is right. */
export function tufts(
  tries: number,
  size: number,
  height: (x: number, z: number) => number,
  right: (x: number, z: number) => boolean,
): Shape {
  const random = randomNumbers(tries);
  const shape = new Shape();
  for (let i = 0; i < tries; i++) {
    const [x, z] = [(random() ** 2 - 0.5 * random()) * size, (random() - 0.5) * size * random()];
    if (!right(x, z)) continue;
    for (let k = 0; k < 4; k++) {
      const blade = leaf({
        length: 0.2 + random() * 0.3,
        width: 0.03,
        droop: 0.5,
        fold: 0.3,
        wave: 0,
        along: 3,
        across: 2,
      });
      const at: [number, number, number] = [x + random() * 0.1, height(x, z) - 0.02, z + random() * 0.1];
      shape.add(blade, i % 4 ? c.leaf : c.gold5, { at, turn: [0, random() * 360, 58 + random() * 28] });
    }
  }
  return shape;
}

/** A house of white walls under a dark roof; its front to +z. */
export function house(width: number, depth: number, wall: string = c.paper): Shape {
  const shape = new Shape();
  const height = 2.8;
  shape.add(box(width, height, depth), wall);
  for (const side of [-1, 1])
    shape.add(box(width + 1, 0.14, depth * 0.68), c.earth2, {
      at: [0, height + depth * 0.12, side * depth * 0.29],
      turn: [side * 27, 0, 0],
    });
  shape.add(box(width + 1.1, 0.22, 0.3), c.ink, { at: [0, height + depth * 0.26, 0] });
  for (const side of [-1, 1])
    shape.add(new ConeGeometry(depth * 0.5, depth * 0.27, 4, 1), wall, {
      at: [side * (width / 2 - 0.08), height + depth * 0.13, 0],
      turn: [0, 45, 0],
      scale: [0.1, 1, 1],
    });
  shape.add(box(1, 2, 0.06), c.pine, { at: [-width * 0.2, 0, depth / 2] });
  shape.add(box(1.2, 0.9, 0.06), c.gold3, { at: [width * 0.2, 1.1, depth / 2] });
  shape.add(box(1.3, 0.08, 0.16), c.wood2, { at: [width * 0.2, 1.03, depth / 2] });
  return shape;
}

/** A pine of three layers. */
export function pine(height: number): Shape {
  const shape = new Shape();
  shape.add(bar(height * 0.03, height * 0.4, { sides: 7 }), c.wood2);
  for (let i = 0; i < 4; i++)
    shape.add(new ConeGeometry(height * (0.24 - i * 0.045), height * 0.34, 9), i % 2 ? c.pine : c.darkPine, {
      at: [0, height * (0.38 + i * 0.17), 0],
      turn: [0, i * 20, 0],
    });
  return shape;
}

/** A basket of leaves that were picked, standing on y = 0: green ones, or cured ones. */
export function basket(blades: readonly [string, string] = [c.leaf2, c.leaf3]): Shape {
  const shape = new Shape();
  shape.add(bar(0.24, 0.42, { top: 0.32, sides: 18, steps: 4 }), ({ y }) =>
    Math.floor(y * 20) % 2 ? c.gold2 : c.gold5,
  );
  for (let i = 0; i < 16; i++) {
    const geometry = leaf({ length: 0.5, width: 0.24, droop: 0.3, fold: 0.1, along: 8, across: 4, phase: i });
    const at: [number, number, number] = [Math.cos(i) * 0.12, 0.3, Math.sin(i) * 0.12];
    shape.add(geometry, veined(blades[i % 2 ? 0 : 1], c.gold4), { at, turn: [0, i * 47, 62] });
  }
  return shape;
}
