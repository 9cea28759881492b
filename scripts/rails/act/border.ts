import { box, disc, flat, n, type Point, stroke, through } from '../brush.ts';
import { karst } from '../hand/mountain.ts';
import { people, person } from '../hand/person.ts';
import { crown, pine } from '../hand/tree.ts';
import { mixed, tone } from '../moods.data.ts';
import type { Stage } from './act.ts';

/** A boundary stone of granite with its mark in red. */
function stone(x: number, base: number, high: number): string {
  const w = high * 0.26;
  let svg = flat(
    `M${n(x - w * 1.3)} ${n(base)}L${n(x - w * 1.2)} ${n(base - high * 0.09)}H${n(x + w * 1.35)}L${n(x + w * 1.45)} ${n(base)}Z`,
    '#928D83',
  );
  svg += flat(
    `M${n(x - w)} ${n(base - high * 0.09)}L${n(x - w * 0.76)} ${n(base - high * 0.9)}L${n(x - w * 0.3)} ${n(base - high)}H${n(x + w * 0.5)}L${n(x + w * 0.66)} ${n(base - high * 0.94)}L${n(x + w * 0.78)} ${n(base - high * 0.09)}Z`,
    '#DCD7CC',
  );
  svg += flat(
    `M${n(x + w * 0.5)} ${n(base - high)}L${n(x + w * 0.86)} ${n(base - high * 0.92)}L${n(x + w * 1.12)} ${n(base - high * 0.09)}H${n(x + w * 0.78)}L${n(x + w * 0.6)} ${n(base - high * 0.92)}Z`,
    '#A39E94',
  );
  return svg + box(x - w * 0.22, base - high * 0.76, w * 0.44, high * 0.42, '#B3372B');
}

/** The border: the highest land of the scroll, the stone on its saddle, the red line over the ridge, thirty-four lamps. */
export function border({ sheet, x, ground, random }: Stage): void {
  sheet.band([640, 905]);
  for (const [mm, wide, high] of [
    [9560, 300, 260],
    [9690, 380, 350],
    [10_330, 430, 400],
    [10_450, 300, 290],
  ] as const) {
    const px = x(mm);
    const colours = [
      mixed(tone('mid2', mm), tone('back', mm), 0.15),
      mixed(tone('mid2', mm), tone('back', mm), 0.6),
    ] as const;
    let svg = karst({ x: px, base: ground(px) + 40, width: wide, height: high }, random, ...colours, '#DCE5DF');
    for (let i = 0; i < 3; i++)
      svg += crown(
        px + (i - 1) * wide * 0.12,
        ground(px) + 62 - high + Math.abs(i - 1) * 16,
        wide * 0.18,
        18,
        tone('back', mm),
        random,
      );
    sheet.add(px - wide, px + wide, svg);
  }
  sheet.band();
  // A ridge behind the road carries the line and its small stones.
  const crest: Point[] = [];
  for (let mm = 9380; mm <= 10_680; mm += 26) {
    const share = Math.sin((Math.PI * (mm - 9380)) / 1300);
    crest.push([x(mm), ground(x(mm)) + 4 - 66 * share ** 0.7 - Math.sin(mm / 61) * 10 * share]);
  }
  const first = crest[0]!;
  const last = crest.at(-1)!;
  const foot = crest.toReversed().map(([px]): Point => [px, ground(px) + 6]);
  sheet.add(first[0], last[0], flat(`${through(crest)}L${through(foot).slice(1)}Z`, tone('back', 10_000)));
  sheet.add(
    first[0],
    last[0],
    stroke(
      through(crest.slice(3, -3).map(([px, y]): Point => [px, y + 10])),
      '#B3372B',
      4,
      ' stroke-dasharray="18 13"',
    ),
  );
  for (const i of [7, 15, 32, 41])
    sheet.add(crest[i]![0] - 40, crest[i]![0] + 40, stone(crest[i]![0], crest[i]![1] + 12, 66));
  for (const [i, high] of [
    [3, 96],
    [11, 132],
    [20, 110],
    [36, 140],
    [38, 92],
    [45, 104],
  ] as const)
    sheet.add(crest[i]![0] - 80, crest[i]![0] + 80, pine(crest[i]![0], crest[i]![1] + 14, high, '#1E352C', random));
  // Thirty-four joint sites are thirty-four lamps along the way.
  const lamps: Point[] = [];
  for (let i = 0; i < 34; i++) {
    const px = x(9500 + (i * 1040) / 33);
    lamps.push([px, ground(px) - 44 - Math.sin(i * 1.7) * 7]);
  }
  sheet.add(
    lamps[0]![0],
    lamps[33]![0],
    stroke(lamps.map(([px, y]) => `M${n(px)} ${n(y)}V${n(ground(px) + 6)}`).join(''), '#37322A', 2.4) +
      lamps.map(([px, y]) => disc(px, y, 13, '#E8B956', ' opacity="0.3"') + disc(px, y, 6, '#E8B956')).join(''),
  );
  const at = x(10_000);
  sheet.add(at - 300, at + 400, stone(at + 20, ground(at) + 12, 262));
  const patrol = [
    { coat: '#37473F', hat: 'cap', arms: 'staff', walking: true },
    { coat: '#37322A', badge: true, walking: true },
    { coat: '#8F671C', hat: 'straw', walking: true, arms: 'staff' },
    { coat: '#4A6658', walking: true, badge: true },
    { coat: '#962A20', hat: 'scarf', skirt: true },
  ] as const;
  sheet.add(
    at - 700,
    at + 300,
    people(at - 470, (px) => ground(px) + 28, 100, 62, patrol, random),
  );
  sheet.add(
    at + 100,
    at + 500,
    person(at + 190, ground(at + 190) + 26, -100, { coat: '#37322A', arms: 'point', badge: true }) +
      person(at + 240, ground(at + 240) + 26, -74, { coat: '#A87A22' }) +
      person(at + 282, ground(at + 282) + 26, -72, { coat: '#6B8478' }),
  );
}
