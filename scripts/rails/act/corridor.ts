import { box, disc, flat, n, put, stroke } from '../brush.ts';
import { roof } from '../hand/house.ts';
import { leaf } from '../hand/leaf.ts';
import { people, person } from '../hand/person.ts';
import { pine } from '../hand/tree.ts';
import type { Stage } from './act.ts';

const [bay, high] = [178, 196];

/** What hangs in the bays: a leaf, a sun over hills, a stone, a bell, a lamp, and openings onto the land. */
const hung: readonly ((x: number, y: number, w: number, h: number) => string)[] = [
  (x, y, w, h) => put(leaf('#A87A22', '#F0E2BD'), x + w * 0.24, y + h * 0.78, 0.0078 * w, -48),
  (x, y, w, h) =>
    disc(x + w * 0.64, y + h * 0.4, w * 0.15, '#B3372B') +
    flat(
      `M${n(x)} ${n(y + h)}V${n(y + h * 0.66)}Q${n(x + w * 0.3)} ${n(y + h * 0.34)} ${n(x + w * 0.56)} ${n(y + h * 0.66)}Q${n(x + w * 0.8)} ${n(y + h * 0.5)} ${n(x + w)} ${n(y + h * 0.7)}V${n(y + h)}Z`,
      '#8FA296',
    ),
  (x, y, w, h) =>
    flat(
      `M${n(x + w * 0.34)} ${n(y + h)}L${n(x + w * 0.39)} ${n(y + h * 0.26)}L${n(x + w * 0.48)} ${n(y + h * 0.18)}L${n(x + w * 0.6)} ${n(y + h * 0.26)}L${n(x + w * 0.66)} ${n(y + h)}Z`,
      '#C5C0B7',
    ) + box(x + w * 0.45, y + h * 0.36, w * 0.1, h * 0.34, '#B3372B'),
  (x, y, w, h) =>
    stroke(`M${n(x + w / 2)} ${n(y)}V${n(y + h * 0.22)}`, '#37322A', 2) +
    flat(
      `M${n(x + w * 0.5)} ${n(y + h * 0.2)}Q${n(x + w * 0.7)} ${n(y + h * 0.3)} ${n(x + w * 0.74)} ${n(y + h * 0.68)}H${n(x + w * 0.26)}Q${n(x + w * 0.3)} ${n(y + h * 0.3)} ${n(x + w * 0.5)} ${n(y + h * 0.2)}Z`,
      '#A87A22',
    ) +
    box(x + w * 0.46, y + h * 0.7, w * 0.08, h * 0.16, '#B3372B'),
];

function lattice(x: number, y: number, width: number): string {
  let d = '';
  for (let i = 0; i <= 8; i++) d += `M${n(x + (width * i) / 8)} ${n(y)}v22`;
  d += `M${n(x)} ${n(y + 11)}h${n(width)}`;
  return stroke(d, '#6B8478', 2.4);
}

/** One bay: beam, lattice, a picture on the wall or an opening onto the hills, a low balustrade, a pillar on its left. */
function bayOf(x: number, base: number, index: number): string {
  const top = base - high;
  let svg = '';
  if (index % 3 !== 1) {
    svg += box(x, top, bay, high, '#EFE7D6');
    const [px, py, w, h] = [x + bay * 0.24, top + 46, bay * 0.54, high * 0.5];
    svg +=
      box(px - 5, py - 5, w + 10, h + 10, '#37322A') +
      box(px, py, w, h, index % 2 ? '#F7F3EA' : '#DDE3DC') +
      hung[index % hung.length]!(px, py, w, h);
  }
  svg +=
    lattice(x, top + 6, bay) +
    box(x, base - 44, bay, 5, '#7D5C36') +
    stroke(
      Array.from({ length: 8 }, (_, i) => `M${n(x + (bay * (i + 0.5)) / 8)} ${n(base - 40)}V${n(base - 6)}`).join(''),
      '#A07A4B',
      3.4,
    );
  return svg + box(x - 6, top - 4, 12, high + 4, '#6B3A2E') + box(x - 9, base - 8, 18, 10, '#C5C0B7');
}

/** 2021: the corridor itself, eight bays on each side of a hall with a moon gate. */
export function corridor({ sheet, x, ground, random }: Stage): void {
  sheet.band();
  const middle = x(6000);
  const base = ground(middle) - 2;
  const [wing, hall] = [8, 340];
  for (const side of [-1, 1]) {
    const start = side < 0 ? middle - hall / 2 - wing * bay : middle + hall / 2;
    for (let i = 0; i < wing; i++)
      sheet.add(start + i * bay - 10, start + (i + 1) * bay + 10, bayOf(start + i * bay, base, i + (side < 0 ? 0 : 2)));
    const end = start + wing * bay;
    sheet.add(
      start - 120,
      end + 120,
      box(end - 6, base - high - 4, 12, high + 4, '#6B3A2E') +
        box(start - 8, base - high - 10, wing * bay + 16, 12, '#8C5A47') +
        roof(start - 8, base - high - 8, wing * bay + 16, 66),
    );
    sheet.add(
      start - 30,
      end + 30,
      box(start - 22, base - 4, wing * bay + 44, 14, '#C5C0B7') +
        box(start - 22, base + 8, wing * bay + 44, 5, '#928D83'),
    );
  }
  const left = middle - hall / 2;
  const tall = high + 54;
  const gate = 92;
  const centre = base - 98;
  const opening = `M${n(middle - gate)} ${n(centre)}a${n(gate)} ${n(gate)} 0 1 1 ${n(gate * 2)} 0a${n(gate)} ${n(gate)} 0 0 1 ${n(-gate * 0.46)} ${n(gate * 0.84)}V${n(base + 4)}H${n(middle - gate * 0.54)}V${n(centre + gate * 0.84)}a${n(gate)} ${n(gate)} 0 0 1 ${n(-gate * 0.46)} ${n(-gate * 0.84)}Z`;
  sheet.add(
    left - 60,
    left + hall + 60,
    flat(
      `M${n(left)} ${n(base - tall)}h${n(hall)}v${n(tall + 4)}h${n(-hall)}Z${opening}`,
      '#F7F3EA',
      ' fill-rule="evenodd"',
    ) +
      stroke(opening, '#2F4A3E', 9) +
      box(left, base - tall, hall, 20, '#C5C0B7', ' opacity="0.8"') +
      box(left - 7, base - tall, 14, tall + 4, '#6B3A2E') +
      box(left + hall - 7, base - tall, 14, tall + 4, '#6B3A2E') +
      roof(left - 14, base - tall, hall + 28, 104),
  );
  sheet.add(
    left - 80,
    left + hall + 80,
    box(left - 30, base, hall + 60, 12, '#C5C0B7') + box(left - 44, base + 10, hall + 88, 10, '#928D83'),
  );
  sheet.add(left - 900, left + 1400, guests(middle, base, random));
  sheet.add(middle - 1900, middle - 1500, pine(middle - hall / 2 - wing * bay - 92, base + 8, 230, '#2F4A3E', random));
  sheet.add(middle + 1500, middle + 1900, pine(middle + hall / 2 + wing * bay + 84, base + 8, 200, '#2F4A3E', random));
}

/** A guide with a group in the middle, visitors alone and by twos along the wings. */
function guests(middle: number, base: number, random: () => number): string {
  const group = [
    { coat: '#4F493F' },
    { coat: '#962A20', skirt: true },
    { coat: '#6B8478' },
    { coat: '#37322A', hat: 'straw' },
    { coat: '#8F671C' },
  ] as const;
  return (
    person(middle - 62, base + 30, 104, { coat: '#2F4A3E', arms: 'point', badge: true }) +
    people(middle + 30, () => base + 32, -100, 48, group, random) +
    person(middle - 560, base + 24, 98, { coat: '#8C5A47', skirt: true }) +
    person(middle - 510, base + 24, -70, { coat: '#A87A22' }) +
    person(middle - 1130, base + 26, 100, { coat: '#37322A' }) +
    person(middle + 620, base + 26, -100, { coat: '#4A6658', arms: 'hold' }) +
    person(middle + 1120, base + 24, 98, { coat: '#4F493F', arms: 'staff' }) +
    person(middle + 1170, base + 26, 96, { coat: '#962A20', hat: 'scarf', skirt: true })
  );
}
