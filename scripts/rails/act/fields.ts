import { box, disc, flat, n, put, stroke, through } from '../brush.ts';
import { roof } from '../hand/house.ts';
import { bundle, plant } from '../hand/leaf.ts';
import { person } from '../hand/person.ts';
import { mixed, tone } from '../moods.data.ts';
import type { Stage } from './act.ts';

/** Rows of plants behind the road from one place to another, small and pale far up, large and dark near. */
export function rows({ sheet, x, ground, random }: Stage, from: number, to: number, ripe: boolean): void {
  const kinds = Array.from({ length: 5 }, () => plant(random, ripe));
  sheet.define(kinds.map((svg, i) => `<g id="${ripe ? 'r' : 'p'}${String(i)}">${svg}</g>`).join(''));
  const swell = (px: number) => {
    const share = (px - x(from)) / (x(to) - x(from));
    return Math.sin(Math.PI * Math.min(1, Math.max(0, share))) ** 0.6;
  };
  const depth = [
    { up: 104, size: 0.27, gap: 20 },
    { up: 80, size: 0.38, gap: 28 },
    { up: 52, size: 0.54, gap: 40 },
    { up: 20, size: 0.76, gap: 56 },
  ];
  for (const { up, size, gap } of depth) {
    const y = (px: number) => ground(px) + 8 - (up + 6) * swell(px);
    let edge = `M${n(x(from))} ${n(ground(x(from)) + 8)}`;
    for (let px = x(from); px <= x(to); px += 30) edge += `L${n(px)} ${n(y(px) - 4)}`;
    const soil = mixed(ripe ? '#A88A4A' : '#8C5A47', tone('back', (from + to) / 2), 0.62 - size * 0.3);
    for (let px = x(to); px >= x(from); px -= 30) edge += `L${n(px)} ${n(ground(px) + 8)}`;
    sheet.add(x(from), x(to), flat(`${edge}Z`, soil));
    for (let px = x(from) + 20; px < x(to) - 20; px += gap * (0.88 + random() * 0.24)) {
      if (swell(px) < 0.25) continue;
      const id = `${ripe ? 'r' : 'p'}${String(Math.floor(random() * 5))}`;
      const flip = random() < 0.5 ? -size : size;
      const high = size * (0.88 + random() * 0.24);
      sheet.add(px - 80, px + 80, put(`<use href="#${id}"/>`, px, y(px) + 2, [flip, high]));
    }
  }
}

/** A curing barn, its door open on hanging leaves, its chimney smoking. */
function barn(x: number, base: number, size: number, open: boolean): string {
  const [wide, high] = [150 * size, 112 * size];
  let svg =
    box(x + wide, base - high * 0.62, 46 * size, high * 0.62, '#C5C0B7') +
    box(x + wide + 22 * size, base - high * 1.62, 15 * size, high, '#6B3A2E');
  svg +=
    box(x + wide + 14 * size, base - high * 0.34, 20 * size, high * 0.34, '#37322A') +
    disc(x + wide + 24 * size, base - high * 0.13, 5 * size, '#D9663F');
  svg += box(x, base - high, wide, high, '#E9DCC0') + box(x, base - high * 0.1, wide, high * 0.1, '#928D83');
  svg += box(x + wide * 0.18, base - high * 0.8, wide * 0.64, high * 0.72, open ? '#2B241C' : '#4A6658');
  if (open)
    for (let row = 0; row < 2; row++) {
      const y = base - high * (0.76 - row * 0.34);
      svg += stroke(`M${n(x + wide * 0.18)} ${n(y)}h${n(wide * 0.64)}`, '#7D5C36', 3);
      for (let i = 0; i < 5; i++)
        svg += put(bundle(i % 2 ? '#C4A468' : '#BC9854', '#8F671C'), x + wide * (0.26 + i * 0.12), y + 2, 0.42 * size);
    }
  svg += roof(x - 4, base - high, wide + 8, high * 0.36);
  const [sx, sy] = [x + wide + 29 * size, base - high * 1.66];
  return (
    svg +
    stroke(
      through([
        [sx, sy],
        [sx + 12, sy - 34],
        [sx - 4, sy - 70],
        [sx + 22, sy - 112],
        [sx + 14, sy - 150],
      ]),
      '#C5CEC8',
      9 * size,
      ' opacity="0.75"',
    )
  );
}

/** From the plant to the barn: a morning of picking, then three barns in a row. */
export function fields(stage: Stage): void {
  const { sheet, x, ground } = stage;
  sheet.band();
  rows(stage, 3330, 4260, false);
  const at = (mm: number, lift: number, height: number, who: Parameters<typeof person>[3]) => {
    const px = x(mm);
    sheet.add(px - 80, px + 80, person(px, ground(px) + lift, height, who));
  };
  at(3590, -34, 78, { coat: '#962A20', hat: 'straw', arms: 'hold' });
  at(3660, -36, -76, { coat: '#4F493F', hat: 'straw', arms: 'hold' });
  at(3960, -30, 80, { coat: '#E9DCC0', hat: 'straw', arms: 'hold' });
  at(4080, 26, 98, { coat: '#37322A', hat: 'straw', arms: 'pole', walking: true });
  for (const [mm, size, open] of [
    [4205, 1, true],
    [4290, 0.94, false],
    [4370, 0.9, true],
  ] as const) {
    const px = x(mm);
    sheet.add(px - 60, px + 280, barn(px, ground(px + 60) + 4, size, open));
  }
  at(4190, 24, -96, { coat: '#4A6658', arms: 'point', badge: true });
  at(4178, 26, 94, { coat: '#8F671C', hat: 'straw' });
}
