import { box, flat, type Point, stroke, through } from '../brush.ts';
import { farmhouse, roof } from '../hand/house.ts';
import { karst } from '../hand/mountain.ts';
import { people, person } from '../hand/person.ts';
import { crown, pine } from '../hand/tree.ts';
import { mixed, tone } from '../moods.data.ts';
import type { Stage } from './act.ts';

function pavilion(x: number, base: number): string {
  return (
    box(x - 62, base - 10, 124, 12, '#C5C0B7') +
    stroke(
      `M${String(x - 46)} ${String(base - 10)}v-62M${String(x - 16)} ${String(base - 10)}v-62M${String(x + 16)} ${String(base - 10)}v-62M${String(x + 46)} ${String(base - 10)}v-62`,
      '#7D5C36',
      6,
    ) +
    stroke(`M${String(x - 46)} ${String(base - 28)}h30m32 0h30`, '#A07A4B', 4) +
    roof(x - 56, base - 72, 112, 44) +
    flat(`M${String(x - 7)} ${String(base - 116)}h14l-7 -20Z`, '#A87A22')
  );
}

/** 2020: one hill, two ways. Steps go up to the cloud; a road comes down to the village. */
export function upAndDown({ sheet, x, ground, random }: Stage): void {
  const top = x(4900);
  const base = ground(top) + 26;
  sheet.band([800, 930]);
  const shades = (mm: number, deep: number) => mixed(tone('mid2', mm), tone('back', mm), deep);
  sheet.add(
    top - 700,
    top + 100,
    karst({ x: top - 250, base, width: 260, height: 250 }, random, shades(4700, 0.1), shades(4700, 0.5), '#E6ECE7'),
  );
  sheet.add(
    top - 100,
    top + 700,
    karst({ x: top + 290, base, width: 230, height: 210 }, random, shades(5000, 0.1), shades(5000, 0.5), '#E6ECE7'),
  );
  sheet.band([880, 945]);
  sheet.add(
    top - 600,
    top + 600,
    karst({ x: top, base, width: 420, height: 372 }, random, shades(4900, 0.55), tone('back', 4900), '#DCE5DF'),
  );
  sheet.band();
  const steps: Point[] = [
    [top - 250, ground(top - 250) + 8],
    [top - 150, base - 60],
    [top - 40, base - 96],
    [top + 66, base - 146],
    [top + 20, base - 206],
    [top - 70, base - 250],
    [top - 60, base - 302],
    [top - 6, base - 352],
  ];
  sheet.add(
    top - 300,
    top + 300,
    stroke(through(steps), '#EBE0C6', 17) + stroke(through(steps), '#B9A77E', 17, ' stroke-dasharray="2 10"'),
  );
  const climbers: readonly (readonly [number, number, number])[] = [
    [-148, 62, 66],
    [-40, 98, 62],
    [58, 146, 56],
    [-62, 254, 50],
  ];
  sheet.add(
    top - 300,
    top + 300,
    climbers
      .map(([dx, up, high], i) =>
        person(top + dx, base - up + 4, i === 1 ? -high : high, {
          coat: ['#4A6658', '#962A20', '#37322A', '#8F671C'][i]!,
          walking: true,
          badge: i === 0,
        }),
      )
      .join(''),
  );
  sheet.add(
    top - 300,
    top + 300,
    crown(top - 92, base - 330, 80, 26, '#36544A', random) +
      crown(top + 96, base - 318, 92, 28, '#2F4A3E', random) +
      pine(top + 84, base - 330, 92, '#2F4A3E', random) +
      pavilion(top, base - 356),
  );
  // The cloud the steps lead to: two flat bands of paper with a line, as on old tiles.
  const cloud = (cx: number, cy: number, wide: number) => {
    const d = through([
      [cx - wide, cy],
      [cx - wide * 0.7, cy - 20],
      [cx - wide * 0.3, cy - 16],
      [cx, cy - 38],
      [cx + wide * 0.4, cy - 22],
      [cx + wide * 0.72, cy - 24],
      [cx + wide, cy],
      [cx + wide * 0.5, cy + 9],
      [cx - wide * 0.5, cy + 8],
      [cx - wide, cy],
    ]);
    return flat(d, '#FBF8F1') + stroke(d, '#A9BAB0', 2);
  };
  sheet.add(top - 500, top + 500, cloud(top - 190, base - 392, 130) + cloud(top + 176, base - 432, 96));
  const village = x(5130);
  let roofs = '';
  [0, 84, 158, 236].forEach(
    (dx, i) =>
      (roofs += farmhouse(
        village + dx,
        ground(village + dx) + 4 - (i % 2) * 8,
        84,
        i % 2 ? '#E9DCC0' : '#F7F3EA',
        random,
      )),
  );
  sheet.add(village - 60, village + 400, roofs);
  const who = [
    { coat: '#2F4A3E', badge: true, arms: 'point' },
    { coat: '#8F671C', hat: 'straw' },
    { coat: '#962A20', skirt: true, hat: 'scarf' },
    { coat: '#4F493F', arms: 'hold' },
  ] as const;
  sheet.add(
    village - 100,
    village + 400,
    people(village + 60, (px) => ground(px) + 26, 94, 46, who, random),
  );
}
