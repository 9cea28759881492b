import { randomFrom } from '../../narrate/simulate/random.ts';
import { disc, flat, stroke, through } from '../brush.ts';
import { karst, ridge, waves } from '../hand/mountain.ts';
import { along, tone } from '../moods.data.ts';
import { Sheet } from '../sheet.ts';
import { lie } from '../wall.ts';

export const farParallax = 0.2;

/** How high the far land stands at a place of the wall: hills of Jiangxi, the gap of the river, peaks, and the border highest. */
const relief: readonly [mm: number, high: number][] = [
  [-2000, 0.34],
  [600, 0.42],
  [1500, 0.16],
  [2050, 0.12],
  [2700, 0.8],
  [3300, 0.9],
  [4000, 0.5],
  [5000, 0.66],
  [5900, 0.42],
  [7000, 0.34],
  [8000, 0.55],
  [8900, 0.6],
  [9900, 1],
  [10500, 0.86],
  [11200, 0.4],
  [12000, 0.12],
  [14000, 0.08],
];

export function reliefAt(mm: number): number {
  const after = relief.findIndex(([at]) => at >= mm);
  if (after <= 0) return relief.at(after)![1];
  const [[from, a], [to, b]] = [relief[after - 1]!, relief[after]!];
  const share = (mm - from) / (to - from);
  return a + (b - a) * share * share * (3 - 2 * share);
}

/** Three rows of mountains that dissolve in mist at their feet, a red sun between them, and birds. */
export function far(): Sheet {
  const place = lie(farParallax);
  const { width, x, mm, left, right } = place;
  const sheet = new Sheet(place, 380, 860);
  const random = randomFrom(1927);
  const rows = [
    { base: 806, high: 400, wide: 250, every: 120, name: 'far' },
    { base: 828, high: 300, wide: 190, every: 96, name: 'far2' },
    { base: 856, high: 220, wide: 150, every: 88, name: 'far3' },
  ] as const;
  rows.forEach(({ base, high, wide, every, name }, row) => {
    // Rolling hills lie under every row; where the land is of limestone, towers stand on them in groups.
    sheet.band([base - 150, base + 4]);
    sheet.define(along(name, name, width, x));
    const swell = waves(random, [1300, 22], [530, 12], [210, 5]);
    const crest = (px: number) =>
      base - 90 - swell(px) * (0.8 + reliefAt(mm(px))) - 110 * reliefAt(mm(px)) * (0.5 + 0.12 * row);
    if (row === 1) sun(sheet, x(5380), 560);
    for (let px = -200; px < width + 200;) {
      const group = 2 + Math.floor(random() * 4);
      const tallest = Math.floor(random() * group);
      for (let i = 0; i < group; i++) {
        const there = mm(px);
        const relief = reliefAt(there);
        const size = (i === tallest ? 1 : 0.5 + random() * 0.32) * (0.85 + random() * 0.3);
        const [width, height] = [wide * (0.55 + random() * 0.7), high * size * (0.25 + relief * 0.8)];
        if (there > 1900 && relief > 0.3)
          sheet.add(
            px - width,
            px + width,
            karst({ x: px, base: base + 10, width, height }, random, tone(name, there)),
          );
        px += every * (0.55 + random() * 0.75);
      }
      px += every * (1 + random() * 3.4) * (1.25 - reliefAt(mm(px)));
    }
    sheet.add(left, right, flat(ridge(left - 60, right + 60, 40, crest, base + 40), `url(#${name})`));
  });
  birds(sheet, x(2350), 470);
  birds(sheet, x(9200), 452);
  return sheet;
}

function sun(sheet: Sheet, px: number, y: number): void {
  sheet.add(px - 100, px + 100, disc(px, y, 88, '#B3372B'));
}

function birds(sheet: Sheet, px: number, y: number): void {
  sheet.band();
  const flock = [0, 1, 2, 3, 4]
    .map((i) => {
      const [bx, by, s] = [px + i * 34 + (i % 2) * 9, y + Math.abs(i - 1) * 9, 7 + (i % 3)];
      return `${through([
        [bx - s, by - s * 0.3],
        [bx - s * 0.4, by - s * 0.5],
        [bx, by],
        [bx + s * 0.4, by - s * 0.5],
        [bx + s, by - s * 0.3],
      ])}`;
    })
    .join('');
  sheet.add(px - 20, px + 200, stroke(flock, '#4F493F', 1.8));
}
