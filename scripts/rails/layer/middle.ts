import { randomFrom } from '../../narrate/simulate/random.ts';
import { flat, type Point, stroke, through } from '../brush.ts';
import { farmhouse } from '../hand/house.ts';
import { karst, ridge, waves } from '../hand/mountain.ts';
import { pine, round } from '../hand/tree.ts';
import { along, mixed, tone } from '../moods.data.ts';
import { Sheet } from '../sheet.ts';
import { lie } from '../wall.ts';
import { reliefAt } from './far.ts';

export const middleParallax = 0.5;

/** How much land there is at a place: none where the river is wide, less where the scroll runs out. */
const land = (mm: number) => 1 - 0.72 * bump(mm, 1780, 620) - 0.6 * Math.max(0, Math.min(1, (mm - 11_300) / 900));

const bump = (mm: number, middle: number, half: number) => Math.exp(-(((mm - middle) / half) ** 2) * 1.6);

/** Hills with terraces, villages and trees between the mountains and the wall, a few peaks among them. */
export function middle(): Sheet {
  const place = lie(middleParallax);
  const { width, x, mm, left, right } = place;
  const sheet = new Sheet(place, 440, 1000);
  const random = randomFrom(438);
  sheet.define(along('mid', 'mid', width, x));
  sheet.define(along('mid2', 'mid2', width, x));
  const swells = [waves(random, [1500, 30], [640, 17], [230, 6]), waves(random, [1100, 24], [470, 14], [190, 5])];
  const first = (px: number) => 838 - land(mm(px)) * (60 + swells[0]!(px));
  const second = (px: number) => 884 - land(mm(px)) * (44 + swells[1]!(px));

  sheet.band([800, 905]);
  for (let px = 0; px < width;) {
    const there = mm(px);
    const relief = reliefAt(there);
    if (there > 2300 && relief > 0.45 && random() < 0.8) {
      const group = 1 + Math.floor(random() * 3);
      for (let i = 0; i < group; i++) {
        const [wide, high] = [150 + random() * 150, (120 + random() * 210) * (0.35 + relief * 0.75)];
        const colours = [tone('mid', there), mixed(tone('mid', there), tone('mid2', there), 0.55)] as const;
        const peak = { x: px, base: first(px) + 60, width: wide, height: high };
        sheet.add(px - wide, px + wide, karst(peak, random, ...colours, mixed(tone('far', there), '#ffffff', 0.2)));
        px += wide * (0.55 + random() * 0.5);
      }
    }
    px += 240 + random() * 700;
  }
  sheet.add(left, right, flat(ridge(left - 60, right + 60, 36, first, 1000), 'url(#mid)'));
  terraces(sheet, first, x, mm, random);

  sheet.band([880, 985]);
  dwellings(sheet, second, width, mm, random);
  sheet.add(left, right, flat(ridge(left - 60, right + 60, 36, second, 1000), 'url(#mid2)'));
  return sheet;
}

/** Lines of terraces follow the hill, thin and broken, where there are fields. */
function terraces(
  sheet: Sheet,
  crest: (px: number) => number,
  x: (mm: number) => number,
  mm: (px: number) => number,
  random: () => number,
): void {
  for (const [from, to] of [
    [3300, 4900],
    [6300, 7300],
    [8050, 9300],
    [10_400, 11_500],
  ] as const)
    for (let px = x(from); px < x(to); px += 60 + random() * 120) {
      const long = 120 + random() * 260;
      const under = 16 + Math.floor(random() * 6) * 11;
      const points: Point[] = [];
      for (let i = 0; i <= 6; i++) {
        const at = px + (long * i) / 6;
        points.push([at, crest(at) + under + Math.sin((i / 6) * Math.PI) * 6]);
      }
      const colour = mixed(tone('mid', mm(px)), '#F7F3EA', 0.4);
      sheet.add(px, px + long, stroke(through(points), colour, 2));
    }
}

/** Villages of three to six roofs under trees, far between; single pines and round trees on the hills. */
function dwellings(
  sheet: Sheet,
  crest: (px: number) => number,
  width: number,
  mm: (px: number) => number,
  random: () => number,
): void {
  for (let px = 300; px < width - 200; px += 60 + random() ** 2 * 420) {
    const there = mm(px);
    if ((there > 1250 && there < 2450) || there > 11_700) continue;
    const dark = mixed(tone('mid2', there), tone('front', there), 0.45 + random() * 0.3);
    const size = 26 + random() * 30;
    const tree =
      random() < 0.5 ? pine(px, crest(px) + 5, size * 1.5, dark, random) : round(px, crest(px) + 5, size, dark, random);
    sheet.add(px - size * 2, px + size * 2, tree);
  }
  for (const at of [300, 1050, 2900, 4350, 5300, 6550, 7850, 9250, 10_800]) {
    const start = lie(middleParallax).x(at);
    const count = 3 + Math.floor(random() * 3);
    let px = start;
    for (let i = 0; i < count; i++) {
      const wide = 46 + random() * 34;
      const wall = random() < 0.6 ? '#F7F3EA' : '#E9DCC0';
      sheet.add(
        px - 20,
        px + wide + 20,
        farmhouse(px, crest(px + wide / 2) + 8 - (i % 2) * 7, wide, mixed(wall, tone('mid', at), 0.12), random),
      );
      px += wide * (0.8 + random() * 0.5);
    }
  }
}
