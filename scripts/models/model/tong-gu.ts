import { ExtrudeGeometry, LatheGeometry, Shape as Outline, TorusGeometry, Vector2 } from 'three';
import { colours as c } from '../colours.ts';
import { box } from '../parts.ts';
import { Shape } from '../shape.ts';

/** A bronze drum, leaning in a cradle so that visitors see its face. */
export function bronzeDrum(): Shape {
  const shape = new Shape();
  shape.add(box(0.96, 0.05, 0.92, 0.1), c.wood2);
  for (const x of [-0.24, 0.24]) {
    shape.add(box(0.06, 0.22, 0.74, 0.08), c.wood, { at: [x, 0.05, 0] });
    shape.add(box(0.06, 0.3, 0.2, 0.08), c.wood, { at: [x, 0.2, -0.27] });
  }
  shape.add(box(0.54, 0.06, 0.06, 0.1), c.wood, { at: [0, 0.05, 0.34] });
  shape.join(drum(), { at: [0, 0.31, -0.16], turn: [46, 0, 0] });
  return shape;
}

/** A sun of twelve rays on its face, rings around it, a bulging chest, a waist, a spreading foot. */
function drum(): Shape {
  const shape = new Shape();
  const profile: [number, number][] = [
    [0.4, 0],
    [0.4, 0.03],
    [0.385, 0.035],
    [0.36, 0.1],
    [0.34, 0.16],
    [0.325, 0.17],
    [0.315, 0.24],
    [0.315, 0.32],
    [0.33, 0.33],
    [0.36, 0.37],
    [0.4, 0.43],
    [0.415, 0.48],
    [0.405, 0.53],
    [0.38, 0.555],
    [0.4, 0.56],
    [0.4, 0.575],
    [0.38, 0.58],
  ];
  const body = new LatheGeometry(finer(profile), 60);
  // Verdigris gathers in patches; bands of ornament run around.
  const patina = ({ x, y, z }: { x: number; y: number; z: number }) =>
    Math.sin(x * 19 + y * 31) + Math.sin(z * 23 - y * 17) + Math.sin(y * 71) * 0.4 > 1.1
      ? c.pine3
      : (y > 0.36 && y < 0.375) || (y > 0.5 && y < 0.515) || (y > 0.12 && y < 0.135)
        ? c.gold5
        : y % 0.06 < 0.02
          ? c.bronze2
          : c.bronze;
  shape.add(body, patina);
  const face = new LatheGeometry(
    Array.from({ length: 16 }, (_, i) => new Vector2(0.39 - i * 0.026, 0.58)),
    72,
  );
  shape.add(face, ({ x, z }) => (Math.hypot(x, z) > 0.33 ? c.bronze2 : c.bronze));
  for (const [radius, width, colour] of [
    [0.372, 0.006, c.gold5],
    [0.32, 0.004, c.pine4],
    [0.3, 0.004, c.pine4],
    [0.235, 0.005, c.gold5],
    [0.17, 0.004, c.pine4],
  ] as const)
    shape.add(new TorusGeometry(radius, width, 4, 48), colour, { at: [0, 0.581, 0], turn: [90, 0, 0] });
  // Birds in flight are drawn as wedges, as on the old faces.
  for (let i = 0; i < 18; i++) {
    const angle = (i / 18) * Math.PI * 2;
    const at: [number, number, number] = [Math.cos(angle) * 0.268, 0.581, Math.sin(angle) * 0.268];
    shape.add(box(0.05, 0.006, 0.012), c.gold4, { at, turn: [0, (-angle * 180) / Math.PI + 78, 0] });
    shape.add(box(0.012, 0.006, 0.036), c.gold4, { at, turn: [0, (-angle * 180) / Math.PI + 78, 0] });
  }
  shape.add(sun(), c.gold3, { at: [0, 0.586, 0], turn: [-90, 0, 0] });
  for (const angle of [25, 65, 205, 245]) {
    const turn = (angle * Math.PI) / 180;
    shape.add(new TorusGeometry(0.05, 0.011, 6, 16, Math.PI), c.bronze2, {
      at: [Math.cos(turn) * 0.35, 0.36, Math.sin(turn) * 0.35],
      turn: [0, -angle, -90],
    });
  }
  return shape;
}

/** Three points for each piece of the profile, so that colours have points to lie on. */
function finer(profile: [number, number][]): Vector2[] {
  return profile.flatMap(([x, y], i) => {
    const [toX, toY] = profile[i + 1] ?? [x, y];
    return i + 1 === profile.length
      ? [new Vector2(x, y)]
      : [0, 1 / 3, 2 / 3].map((t) => new Vector2(x + (toX - x) * t, y + (toY - y) * t));
  });
}

function sun(): ExtrudeGeometry {
  const outline = new Outline();
  for (let i = 0; i < 24; i++) {
    const angle = (i / 24) * Math.PI * 2;
    const radius = i % 2 ? 0.062 : 0.15;
    const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    if (i === 0) outline.moveTo(x, y);
    else outline.lineTo(x, y);
  }
  return new ExtrudeGeometry(outline, { depth: 0.008, bevelSize: 0.004, bevelThickness: 0.004, bevelSegments: 1 });
}
