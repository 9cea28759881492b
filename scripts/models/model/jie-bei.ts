import { BufferGeometry, Float32BufferAttribute, LatheGeometry, Vector2 } from 'three';
import { colours as c } from '../colours.ts';
import { box, leaf, randomNumbers } from '../parts.ts';
import { Shape } from '../shape.ts';

const [foot, head, tall] = [0.21, 0.17, 0.86];

/** A boundary stone of granite on its base, the name of the country cut into its front, grass at its foot. */
export function boundaryStone(): Shape {
  const shape = new Shape();
  const random = randomNumbers(11);
  const hill = [0.62, 0.6, 0.5, 0.36, 0.18, 0].map(
    (radius, i) => new Vector2(radius, [0, 0.02, 0.05, 0.07, 0.08, 0.082][i]),
  );
  shape.add(new LatheGeometry(hill, 40), ({ x, z }) =>
    Math.sin(x * 31) + Math.sin(z * 27 + x * 9) > 0.4 ? c.pine2 : c.pine,
  );
  shape.add(box(0.62, 0.1, 0.5, 0.06), c.stone2, { at: [0, 0.06, 0] });
  shape.add(box(0.54, 0.05, 0.42, 0.06), c.stone, { at: [0, 0.16, 0] });
  shape.add(prism(), () => ['#C5C0B7', '#CBC6BC', '#BEB9AF', '#C9C3B8', '#B9B4AA'][Math.floor(random() * 5)]!, {
    at: [0, 0.21, 0],
  });
  characters(shape);
  for (let i = 0; i < 46; i++) {
    const angle = random() * Math.PI * 2;
    const far = 0.36 + random() * 0.22;
    const blade = leaf({
      length: 0.1 + random() * 0.1,
      width: 0.014,
      droop: 0.5,
      fold: 0.3,
      wave: 0,
      along: 3,
      across: 2,
    });
    const at: [number, number, number] = [Math.cos(angle) * far, 0.045, Math.sin(angle) * far];
    shape.add(blade, i % 3 ? c.pine3 : c.leaf, { at, turn: [0, random() * 360, 62 + random() * 20], thin: true });
  }
  return shape;
}

/** A tapering block with cut edges and a shallow roof. */
function prism(): BufferGeometry {
  const ring = (half: number, deep: number, y: number, cut: number): [number, number, number][] => [
    [-half + cut, y, deep],
    [half - cut, y, deep],
    [half, y, deep - cut],
    [half, y, -deep + cut],
    [half - cut, y, -deep],
    [-half + cut, y, -deep],
    [-half, y, -deep + cut],
    [-half, y, deep - cut],
  ];
  const levels = 16;
  const rings = Array.from({ length: levels + 1 }, (_, i) => {
    const t = i / levels;
    return ring(foot + (head - foot) * t, (foot + (head - foot) * t) * 0.72, tall * t, 0.018);
  });
  rings.push(ring(head * 0.72, head * 0.5, tall + 0.05, 0.02), ring(0.001, 0.001, tall + 0.062, 0));
  const position: number[] = [];
  for (let i = 0; i + 1 < rings.length; i++)
    for (let k = 0; k < 8; k++) {
      const [a, b] = [rings[i]![k]!, rings[i]![(k + 1) % 8]!];
      const [d, e] = [rings[i + 1]![k]!, rings[i + 1]![(k + 1) % 8]!];
      const parts = k % 2 === 0 ? 7 : 1;
      const between = (from: number[], to: number[], t: number) =>
        from.map((value, axis) => value + (to[axis]! - value) * t);
      for (let p = 0; p < parts; p++) {
        const corners = [
          between(a, b, p / parts),
          between(a, b, (p + 1) / parts),
          between(d, e, p / parts),
          between(d, e, (p + 1) / parts),
        ];
        for (const corner of [0, 1, 2, 2, 1, 3]) position.push(...corners[corner]!);
      }
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.computeVertexNormals();
  return geometry;
}

/** 中 and 国 as strokes: middle, size (m) in a square of side 1 around the character's middle. */
const strokes = {
  middle: [
    [0, 0.2, 0.76, 0.12],
    [0, -0.18, 0.76, 0.12],
    [-0.34, 0.01, 0.12, 0.5],
    [0.34, 0.01, 0.12, 0.5],
    [0, 0, 0.13, 1],
  ],
  country: [
    [0, 0.41, 0.92, 0.12],
    [0, -0.41, 0.92, 0.12],
    [-0.4, 0, 0.12, 0.94],
    [0.4, 0, 0.12, 0.94],
    [0, 0.22, 0.46, 0.09],
    [0, 0.01, 0.4, 0.09],
    [0, -0.22, 0.54, 0.09],
    [0, 0, 0.1, 0.5],
    [0.16, -0.11, 0.1, 0.08],
  ],
} as const;

function characters(shape: Shape) {
  const lean = (Math.atan(((foot - head) * 0.72) / tall) * -180) / Math.PI;
  const write = (parts: readonly (readonly [number, number, number, number])[], y: number, size: number) => {
    const front = (foot + (head - foot) * ((y - 0.21) / tall)) * 0.72;
    for (const [x, up, width, height] of parts)
      shape.add(box(width * size, height * size, 0.006), c.cinnabar, {
        at: [x * size, y + (up - height / 2) * size, front + 0.001 - up * size * 0.034],
        turn: [lean, 0, 0],
      });
  };
  write(strokes.middle, 0.83, 0.2);
  write(strokes.country, 0.57, 0.2);
}
