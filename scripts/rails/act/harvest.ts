import { box, disc, flat, n, type Point, put, stroke } from '../brush.ts';
import { leaf } from '../hand/leaf.ts';
import { people, person } from '../hand/person.ts';
import { boughs, round } from '../hand/tree.ts';
import type { Stage } from './act.ts';
import { rows } from './fields.ts';
import { reeds } from './river.ts';
import { scales } from './three-places.ts';

/** A tree with ninety-two leaves, one for each partner. */
function partners(x: number, base: number, height: number, random: () => number): string {
  const ends: Point[] = [-0.52, -0.36, -0.2, -0.04, 0.12, 0.28, 0.44, 0.56].map((side) => [
    x + side * height * 0.78,
    base - height * (0.92 - Math.abs(side) * 0.5),
  ]);
  let svg = boughs(x, base, height * 0.06, ends, '#4F493F');
  for (let i = 0; i < 92; i++) {
    const turn = Math.PI * (1.04 + 0.92 * ((i * 0.618) % 1));
    const far = Math.sqrt((i + 1) / 92) * (0.9 + random() * 0.12);
    const [lx, ly] = [
      x + Math.cos(turn) * height * 0.5 * far,
      base - height * 0.5 + Math.sin(turn) * height * 0.52 * far,
    ];
    svg += put(
      leaf(['#A87A22', '#8A8B35', '#BC9854', '#5E7A3E', '#8F671C', '#C4A468'][i % 6]!, '#F0E2BD'),
      lx,
      ly,
      0.34 + random() * 0.08,
      (turn * 180) / Math.PI + (random() - 0.5) * 50,
    );
  }
  return svg;
}

function truck(x: number, base: number): string {
  let svg =
    box(x, base - 96, 176, 72, '#C4A468') +
    stroke(
      [30, 60, 90, 120, 150].map((dx) => `M${n(x + dx)} ${n(base - 96)}v72`).join('') +
        `M${n(x)} ${n(base - 72)}h176M${n(x)} ${n(base - 48)}h176`,
      '#8F671C',
      3,
    );
  svg +=
    flat(
      `M${n(x + 182)} ${n(base - 22)}V${n(base - 84)}H${n(x + 226)}L${n(x + 248)} ${n(base - 52)}V${n(base - 22)}Z`,
      '#2F4A3E',
    ) +
    flat(`M${n(x + 200)} ${n(base - 76)}H${n(x + 222)}L${n(x + 236)} ${n(base - 54)}H${n(x + 200)}Z`, '#DDE3DC') +
    box(x - 4, base - 26, 254, 8, '#37322A');
  for (const dx of [40, 206]) svg += disc(x + dx, base - 15, 17, '#1F1B16') + disc(x + dx, base - 15, 7, '#928D83');
  return svg;
}

/** 2022: fields of gold, a full lorry, scales; then the land runs out, one walker, and a gate onto what is not painted yet. */
export function harvest(stage: Stage): void {
  const { sheet, x, ground, random } = stage;
  sheet.band();
  rows(stage, 10_640, 11_280, true);
  const lorry = x(10_700);
  sheet.add(lorry - 40, lorry + 300, truck(lorry, ground(lorry + 120) + 28));
  const growers = [
    { coat: '#962A20', hat: 'straw', arms: 'hold' },
    { coat: '#37322A', badge: true, arms: 'point' },
    { coat: '#8F671C', hat: 'straw' },
  ] as const;
  const weigh = x(10_905);
  sheet.add(
    weigh - 100,
    weigh + 320,
    scales(weigh, ground(weigh) + 26) + people(weigh + 90, (px) => ground(px) + 28, 102, 58, growers, random),
  );
  const family = x(11_190);
  sheet.add(
    family - 60,
    family + 240,
    people(
      family,
      (px) => ground(px) + 28,
      100,
      50,
      [
        { coat: '#4A6658', skirt: true, hat: 'scarf' },
        { coat: '#8C5A47', hat: 'straw', arms: 'pole', walking: true },
      ],
      random,
    ) + person(family + 128, ground(family) + 28, 66, { coat: '#B3372B', walking: true }),
  );
  const tree = x(11_440);
  sheet.add(
    tree - 400,
    tree + 400,
    partners(tree, ground(tree) + 16, 400, random) +
      box(tree + 70, ground(tree + 90) + 4, 74, 8, '#C5C0B7') +
      stroke(
        `M${n(tree + 82)} ${n(ground(tree + 90) + 12)}v14M${n(tree + 132)} ${n(ground(tree + 90) + 12)}v14`,
        '#928D83',
        8,
      ),
  );
  const walker = x(11_880);
  sheet.add(walker - 80, walker + 80, person(walker, ground(walker) + 28, 100, { coat: '#1F1B16', walking: true }));
  sheet.add(
    walker + 300,
    walker + 600,
    round(x(12_040), ground(x(12_040)) + 4, 84, '#A9BAB0', random) +
      reeds(x(12_090), ground(x(12_090)) + 12, 9, '#A9BAB0', random),
  );
}
