import { box, disc, flat, n, put, stroke } from '../brush.ts';
import { house, roof } from '../hand/house.ts';
import { bundle } from '../hand/leaf.ts';
import { people, type Person, person } from '../hand/person.ts';
import type { Stage } from './act.ts';

/** A platform scale with bales, its dial turned to both. */
export function scales(x: number, base: number): string {
  let svg =
    box(x - 50, base - 12, 100, 12, '#37322A') + stroke(`M${n(x + 36)} ${n(base - 12)}V${n(base - 116)}`, '#37322A', 9);
  svg +=
    disc(x + 36, base - 134, 27, '#37322A') +
    disc(x + 36, base - 134, 22, '#F7F3EA') +
    stroke(`M${n(x + 36)} ${n(base - 134)}l11 -11`, '#B3372B', 3);
  for (let i = 0; i < 3; i++)
    svg +=
      box(x - 44 + i * 4, base - 34 - i * 21, 66 - i * 8, 20, ['#A87A22', '#BC9854', '#C4A468'][i]!) +
      stroke(`M${n(x - 30 + i * 4)} ${n(base - 34 - i * 21)}v20m36 -20v20`, '#962A20', 2.4);
  return svg;
}

/** The purchase point: an open hall, grading table and scales. */
function purchase(x: number, base: number): string {
  let svg = box(x, base - 148, 430, 148, '#F7F3EA') + box(x, base - 148, 430, 20, '#C5C0B7', ' opacity="0.8"');
  for (const dx of [28, 168])
    svg +=
      box(x + dx - 4, base - 116, 108, 58, '#7D5C36') +
      box(x + dx, base - 112, 100, 50, '#DDE3DC') +
      stroke(`M${n(x + dx + 50)} ${n(base - 112)}v50M${n(x + dx)} ${n(base - 87)}h100`, '#7D5C36', 3);
  svg += box(x + 296, base - 122, 120, 122, '#37322A');
  for (let i = 0; i < 5; i++)
    svg += put(bundle(i % 2 ? '#BC9854' : '#A87A22', '#F0E2BD'), x + 310 + i * 23, base - 112, 0.5);
  svg += box(x - 6, base - 10, 442, 12, '#928D83');
  svg +=
    box(x + 40, base - 50, 190, 8, '#A07A4B') +
    stroke(`M${n(x + 52)} ${n(base - 44)}V${n(base)}M${n(x + 218)} ${n(base - 44)}V${n(base)}`, '#7D5C36', 6);
  for (let i = 0; i < 6; i++)
    svg += put(bundle(['#A87A22', '#C4A468', '#8F671C'][i % 3]!, '#F0E2BD'), x + 62 + i * 29, base - 52, 0.36, -90);
  return svg + roof(x - 6, base - 148, 442, 74);
}

function awning(x: number, y: number, width: number, colour: string): string {
  let svg = '';
  const strips = Math.round(width / 18);
  for (let i = 0; i < strips; i++) {
    const wide = width / strips;
    svg += flat(
      `M${n(x + i * wide)} ${n(y)}h${n(wide)}v26q${n(-wide / 2)} 12 ${n(-wide)} 0Z`,
      i % 2 ? '#F0E6D0' : colour,
    );
  }
  return svg;
}

/** The street on a market day: shops of several heights under dark roofs. */
function street(x: number, base: number): [svg: string, end: number] {
  const shops = [
    [150, 132, '#F7F3EA', '#2F4A3E'],
    [190, 186, '#E9DCC0', '#B3372B'],
    [140, 126, '#F7F3EA', '#A87A22'],
    [210, 170, '#EFE7D6', '#2F4A3E'],
    [160, 138, '#E9DCC0', '#962A20'],
    [180, 194, '#F7F3EA', '#8F671C'],
    [150, 128, '#EFE7D6', '#2F4A3E'],
  ] as const;
  let [svg, at] = ['', x];
  for (const [width, height, wall, colour] of shops) {
    svg += house(at, base, { width, height, wall, front: '-', plinth: false });
    if (height > 160)
      svg +=
        stroke(`M${n(at + 12)} ${n(base - height + 46)}H${n(at + width - 12)}`, '#7D5C36', 4) +
        [0.2, 0.5, 0.8].map((t) => box(at + width * t - 15, base - height + 24, 30, 34, '#4F5A4E')).join('');
    svg +=
      box(at + 12, base - 88, width - 24, 88, '#2B241C') +
      [0, 1, 2].map((row) => box(at + 20, base - 72 + row * 17, width - 40, 3, '#7D5C36')).join('');
    for (let i = 0; i < width / 15 - 3; i++)
      svg += box(
        at + 23 + i * 15,
        base - 72 + (i % 3) * 17 - 9,
        9,
        9,
        ['#B3372B', '#C4A468', '#6B8478', '#E9DCC0'][i % 4]!,
      );
    svg += box(at + 10, base - 34, width - 20, 34, '#A07A4B') + awning(at + 2, base - 100, width - 4, colour);
    at += width + 6;
  }
  return [svg, at];
}

/** The checkpoint where the road narrows: a hut, a bar across, a lamp. */
function checkpoint(x: number, base: number): string {
  let svg =
    box(x, base - 112, 120, 112, '#C5C0B7') +
    box(x + 16, base - 86, 44, 38, '#E8B956') +
    box(x + 76, base - 84, 30, 84, '#4A6658') +
    box(x - 12, base - 124, 144, 14, '#37322A');
  svg +=
    stroke(`M${n(x + 140)} ${n(base)}V${n(base - 60)}`, '#37322A', 8) +
    stroke(`M${n(x + 140)} ${n(base - 54)}L${n(x + 330)} ${n(base - 70)}`, '#F7F3EA', 9) +
    stroke(`M${n(x + 160)} ${n(base - 56)}L${n(x + 330)} ${n(base - 70)}`, '#B3372B', 9, ' stroke-dasharray="16 32"');
  return (
    svg +
    stroke(`M${n(x + 30)} ${n(base - 124)}V${n(base - 216)}`, '#928D83', 4) +
    flat(`M${n(x + 32)} ${n(base - 214)}q22 -10 40 0t34 -2v38q-18 10 -34 2t-40 0Z`, '#B3372B')
  );
}

const crowd: readonly Person[] = [
  { coat: '#4A6658' },
  { coat: '#8C5A47', hat: 'straw', arms: 'pole', walking: true },
  { coat: '#962A20', skirt: true, hat: 'scarf' },
  { coat: '#37322A', arms: 'hold' },
  { coat: '#E9DCC0', legs: '#4F493F' },
  { coat: '#6B8478', skirt: true },
  { coat: '#8F671C', hat: 'straw' },
  { coat: '#4F493F', walking: true },
];

/** Three places where organisations were set up: at the scales, in the market, where the road is watched. */
export function threePlaces({ sheet, x, ground, random }: Stage): void {
  sheet.band();
  const point = x(6690);
  const floor = (px: number) => ground(px) + 2;
  sheet.add(point - 60, point + 700, purchase(point, floor(point)) + scales(point + 530, floor(point) + 20));
  sheet.add(
    point - 60,
    point + 800,
    person(point + 448, floor(point) + 24, 100, { coat: '#8F671C', hat: 'straw', arms: 'hold' }) +
      person(point + 630, floor(point) + 24, -102, { coat: '#37322A', arms: 'point', badge: true }) +
      person(point + 110, floor(point) + 12, 94, { coat: '#2F4A3E', arms: 'hold' }) +
      person(point + 690, floor(point) + 26, -98, { coat: '#962A20', skirt: true, hat: 'scarf' }),
  );
  const market = x(6950);
  const [shops, end] = street(market, floor(market + 400));
  sheet.add(market - 40, end + 60, shops);
  sheet.add(
    market - 60,
    end + 160,
    people(
      market + 20,
      (px) => ground(px) + 28,
      98,
      92,
      [...crowd, { coat: '#37322A', badge: true, arms: 'point' }, ...crowd.slice(2, 6)],
      random,
    ),
  );
  const post = x(7405);
  sheet.add(
    post - 40,
    post + 700,
    checkpoint(post, floor(post) + 2) +
      people(
        post + 176,
        (px) => ground(px) + 30,
        102,
        56,
        [
          { coat: '#37473F', hat: 'cap', badge: true },
          { coat: '#37322A', arms: 'hold', badge: true },
          { coat: '#4F493F', hat: 'cap', arms: 'point' },
        ],
        random,
      ),
  );
}
