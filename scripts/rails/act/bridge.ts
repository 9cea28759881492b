import { box, disc, flat, n, stroke } from '../brush.ts';
import { roof } from '../hand/house.ts';
import { people, person } from '../hand/person.ts';
import { pine, round } from '../hand/tree.ts';
import type { Stage } from './act.ts';
import { reeds, ripples } from './river.ts';

/** Three blendings are three arches: a covered bridge on which people from both banks meet. */
export function bridge({ sheet, x, ground, random }: Stage): void {
  sheet.band();
  const [from, to] = [x(8490), x(9310)];
  const deck = 916;
  const [water, span] = [1046, (to - from - 220) / 3];
  sheet.add(from, to, ripples(from + 60, to - 60, 960, 1070, '#A9BAB0', random));
  let arches = `M${n(from - 30)} ${n(deck)}H${n(to + 30)}V${n(water + 40)}H${n(to - 110)}`;
  for (let i = 2; i >= 0; i--) {
    const right = from + 110 + (i + 1) * span - 26;
    const left = from + 110 + i * span + 26;
    arches += `V${n(water)}H${n(right)}A${n((right - left) / 2)} ${n(i === 1 ? 112 : 96)} 0 0 0 ${n(left)} ${n(water)}`;
  }
  arches += `H${n(from + 110)}V${n(water + 40)}H${n(from - 30)}Z`;
  let svg = flat(arches, '#C5C0B7') + stroke(`M${n(from - 30)} ${n(deck + 16)}H${n(to + 30)}`, '#928D83', 3);
  for (let i = 0; i < 3; i++) {
    const middle = from + 110 + (i + 0.5) * span;
    const wide = span / 2 - 26;
    svg += stroke(
      `M${n(middle - wide)} ${n(water)}A${n(wide)} ${n(i === 1 ? 112 : 96)} 0 0 1 ${n(middle + wide)} ${n(water)}`,
      '#928D83',
      9,
    );
    svg += stroke(`M${n(middle - wide * 0.7)} ${n(water + 14)}q${n(wide * 0.7)} 26 ${n(wide * 1.4)} 0`, '#A9BAB0', 3);
  }
  sheet.add(from - 60, to + 60, svg);
  // The gallery on the bridge, higher in the middle.
  const [left, right] = [from + 150, to - 150];
  const middle = (left + right) / 2;
  let gallery =
    box(left, deck - 40, right - left, 6, '#7D5C36') +
    stroke(
      Array.from(
        { length: Math.floor((right - left) / 22) },
        (_, i) => `M${n(left + 11 + i * 22)} ${n(deck - 36)}V${n(deck)}`,
      ).join(''),
      '#A07A4B',
      3.4,
    );
  const count = 13;
  for (let i = 0; i <= count; i++)
    gallery += box(left + ((right - left) * i) / count - 5, deck - 132, 10, 132, '#6B3A2E');
  gallery +=
    box(left - 8, deck - 138, right - left + 16, 10, '#8C5A47') + roof(left - 8, deck - 136, right - left + 16, 60);
  gallery +=
    box(middle - 150, deck - 206, 300, 40, '#8C5A47') +
    stroke(
      Array.from({ length: 11 }, (_, i) => `M${n(middle - 138 + i * 27.6)} ${n(deck - 202)}v32`).join(''),
      '#C4A468',
      3,
    ) +
    roof(middle - 160, deck - 204, 320, 66) +
    flat(`M${n(middle - 9)} ${n(deck - 270)}h18l-9 -30Z`, '#A87A22');
  for (const dx of [-340, -170, 0, 170, 340])
    gallery +=
      stroke(`M${n(middle + dx)} ${n(deck - 128)}v16`, '#37322A', 2) +
      disc(middle + dx, deck - 102, 11, '#B3372B') +
      box(middle + dx - 5, deck - 114, 10, 3, '#A87A22') +
      box(middle + dx - 5, deck - 93, 10, 3, '#A87A22');
  const who = [
    { coat: '#37322A', badge: true },
    { coat: '#8F671C', hat: 'straw' },
    { coat: '#37473F', hat: 'cap' },
    { coat: '#962A20', hat: 'scarf', skirt: true },
    { coat: '#4A6658', arms: 'hold' },
  ] as const;
  const walkers =
    people(middle - 170, () => deck + 2, 96, 74, who, random) +
    person(left + 110, deck + 2, 96, { coat: '#6B8478', walking: true }) +
    person(right - 130, deck + 2, -96, { coat: '#4F493F', walking: true, arms: 'pole', hat: 'straw' });
  sheet.add(from, to, walkers + gallery);
  sheet.add(
    from - 160,
    from + 60,
    round(from - 60, ground(from - 60) + 6, 120, '#4A6658', random) + reeds(from + 20, 1010, 8, '#6B8478', random),
  );
  sheet.add(
    to - 100,
    to + 200,
    pine(to + 96, ground(to + 96) + 6, 210, '#36544A', random) + reeds(to - 60, 1014, 8, '#6B8478', random),
  );
}
