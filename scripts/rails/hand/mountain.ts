import { flat, type Point, stroke, through } from '../brush.ts';

interface Peak {
  /** Where its middle stands, and the height of its foot. */
  x: number;
  base: number;
  width: number;
  height: number;
}

// Half a tower of limestone from its foot to its crown: how far from the middle, how high. Steep walls, a round head.
const profile: readonly Point[] = [
  [0.66, -0.02],
  [0.53, 0.1],
  [0.46, 0.3],
  [0.41, 0.52],
  [0.33, 0.74],
  [0.2, 0.92],
];

function outline({ x, base, width, height }: Peak, random: () => number): Point[] {
  const lean = (random() - 0.5) * 0.16;
  const [left, right] = [0.88 + random() * 0.26, 0.88 + random() * 0.26];
  const at = (side: number, wide: number, high: number): Point => [
    x + (side * wide * (side < 0 ? left : right) + lean * high * high) * width + (random() - 0.5) * width * 0.03,
    base - height * (high + (high > 0.05 ? (random() - 0.5) * 0.05 : 0)),
  ];
  return [
    ...profile.map(([wide, high]) => at(-1, wide, high)),
    at(-1, 0.03, 1),
    ...profile.toReversed().map(([wide, high]) => at(1, wide, high)),
  ];
}

/** A karst peak in one colour; with a second one its right side lies in shade, with a third it is streaked where rock shows. */
export function karst(peak: Peak, random: () => number, colour: string, shade?: string, streak?: string): string {
  const { base, width, height } = peak;
  const points = outline(peak, random);
  let svg = flat(`${through(points)}Z`, colour);
  const top = points[6]!;
  if (shade !== undefined) {
    const down = [0.06, 0.24, 0.42, 0.62, 0.82, 1.02].map((t, i): Point => [
      top[0] + width * (0.02 + t * 0.16 + (i % 2 ? 0.035 : -0.02)),
      top[1] + height * t,
    ]);
    svg += flat(`${through([top, ...down])}L${through(points.slice(6).toReversed()).slice(1)}Z`, shade);
  }
  if (streak !== undefined) {
    let d = '';
    for (let i = 0; i < 9; i++) {
      const side = i % 3 === 0 ? -1 : 1;
      const high = 0.28 + random() * 0.5;
      const away = side * (0.06 + random() * (0.34 - high * 0.28)) * width;
      const long = height * (0.07 + random() * 0.13);
      const [sx, sy] = [peak.x + away, base - height * high];
      d += through([
        [sx, sy],
        [sx + side * long * 0.06, sy + long * 0.5],
        [sx + side * long * 0.24, sy + long],
      ]);
    }
    svg += stroke(d, streak, Math.max(1.6, width * 0.008));
  }
  return svg;
}

/** A long soft ridge from x to x: heights above its foot come from a function of x. */
export function ridge(from: number, to: number, step: number, y: (x: number) => number, base: number): string {
  const points: Point[] = [];
  for (let x = from; x <= to; x += step) points.push([x, y(x)]);
  return `${through(points)}L${String(to)} ${String(base)}L${String(from)} ${String(base)}Z`;
}

/** A line that never repeats itself: waves of several lengths (px) and heights (px) added up. */
export function waves(random: () => number, ...each: (readonly [long: number, high: number])[]): (x: number) => number {
  const phases = each.map(() => random() * 2 * Math.PI);
  return (x) => each.reduce((sum, [long, high], i) => sum + Math.sin((x / long) * 2 * Math.PI + phases[i]!) * high, 0);
}
