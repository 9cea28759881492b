import { box, flat, n, oval, stroke, through } from '../brush.ts';
import { roof } from '../hand/house.ts';
import { karst } from '../hand/mountain.ts';
import { person } from '../hand/person.ts';
import { bamboo, crown, pine } from '../hand/tree.ts';
import { mixed, tone } from '../moods.data.ts';
import type { Stage } from './act.ts';

/** A house on stilts against the slope. */
function stilted(x: number, base: number): string {
  let svg = stroke(
    [0, 46, 92, 138, 184].map((dx) => `M${n(x + dx)} ${n(base - 60)}V${n(base + 4)}`).join(''),
    '#7D5C36',
    7,
  );
  svg += box(x - 8, base - 66, 200, 10, '#A07A4B') + box(x, base - 138, 184, 74, '#8F671C');
  svg += stroke(
    [23, 46, 69, 92, 115, 138, 161].map((dx) => `M${n(x + dx)} ${n(base - 138)}v74`).join(''),
    '#7D5C36',
    2,
  );
  svg +=
    box(x + 70, base - 122, 42, 56, '#2B241C') +
    box(x + 18, base - 116, 34, 26, '#37473F') +
    box(x + 130, base - 116, 34, 26, '#37473F');
  svg += stroke(`M${n(x - 8)} ${n(base - 84)}H${n(x + 60)}M${n(x + 122)} ${n(base - 84)}H${n(x + 192)}`, '#A07A4B', 3);
  svg += stroke(`M${n(x + 196)} ${n(base - 62)}L${n(x + 226)} ${n(base + 4)}`, '#7D5C36', 6);
  return svg + roof(x - 6, base - 138, 196, 62);
}

function ox(x: number, base: number): string {
  const coat = '#4F493F';
  return (
    flat(
      `M${n(x - 46)} ${n(base - 52)}Q${n(x - 10)} ${n(base - 66)} ${n(x + 36)} ${n(base - 58)}L${n(x + 60)} ${n(base - 66)}L${n(x + 76)} ${n(base - 48)}L${n(x + 70)} ${n(base - 38)}L${n(x + 46)} ${n(base - 36)}Q${n(x + 40)} ${n(base - 22)} ${n(x + 28)} ${n(base - 22)}L${n(x - 38)} ${n(base - 22)}Z`,
      coat,
    ) +
    stroke([-36, -22, 20, 34].map((dx) => `M${n(x + dx)} ${n(base - 28)}V${n(base - 1)}`).join(''), coat, 8) +
    stroke(`M${n(x + 58)} ${n(base - 66)}q-4 -14 8 -20`, '#928D83', 4) +
    stroke(`M${n(x - 46)} ${n(base - 50)}q-9 14 -6 30`, coat, 3)
  );
}

/** The land: limestone towers above a hamlet, thin soil between stones, water that has gone underground. */
export function stoneHills({ sheet, x, ground, random }: Stage): void {
  sheet.band([790, 925]);
  for (const [mm, wide, high] of [
    [2480, 210, 250],
    [2580, 330, 430],
    [2690, 240, 300],
    [3010, 300, 340],
    [3110, 390, 470],
    [3230, 220, 260],
  ] as const) {
    const px = x(mm);
    const base = ground(px) + 30;
    const colours = [
      mixed(tone('mid2', mm), tone('back', mm), 0.25),
      mixed(tone('back', mm), tone('front', mm), 0.25),
    ] as const;
    let svg = karst(
      { x: px, base, width: wide, height: high },
      random,
      ...colours,
      mixed(tone('far', mm), '#ffffff', 0.3),
    );
    const top = base - high;
    for (let i = 0; i < 3; i++)
      svg += crown(
        px + (i - 1) * wide * 0.13,
        top + 22 + Math.abs(i - 1) * 18,
        wide * 0.2,
        20,
        tone('front', mm),
        random,
      );
    if (high > 280) svg += pine(px - wide * 0.04, top + 12, 74, tone('front', mm), random);
    sheet.add(px - wide, px + wide, svg);
  }
  sheet.band();
  const house = x(2790);
  sheet.add(
    house - 200,
    house + 500,
    bamboo(house - 50, ground(house) + 4, 190, '#36544A', '#557164', random) +
      stilted(house, ground(house + 90) + 2) +
      stilted(house + 250, ground(house + 330) - 4),
  );
  const beast = x(2990);
  sheet.add(
    beast - 100,
    beast + 200,
    ox(beast, ground(beast) + 20) +
      person(beast - 96, ground(beast) + 24, 88, { coat: '#37322A', hat: 'straw', arms: 'staff', walking: true }),
  );
  // Stones in the field, and the hole where the water goes.
  for (let i = 0; i < 16; i++) {
    const px = x(2440 + random() * 860);
    const size = 9 + random() * 22;
    const y = ground(px) + 2;
    sheet.add(
      px - 40,
      px + 40,
      flat(
        `M${n(px - size)} ${n(y)}L${n(px - size * 0.6)} ${n(y - size * 0.9)}L${n(px + size * 0.1)} ${n(y - size * 1.2)}L${n(px + size * 0.8)} ${n(y - size * 0.5)}L${n(px + size)} ${n(y)}Z`,
        '#C5C0B7',
      ) +
        flat(
          `M${n(px + size * 0.1)} ${n(y - size * 1.2)}L${n(px + size * 0.8)} ${n(y - size * 0.5)}L${n(px + size)} ${n(y)}L${n(px + size * 0.25)} ${n(y)}Z`,
          '#928D83',
        ),
    );
  }
  const well = x(3290);
  sheet.add(
    well - 80,
    well + 120,
    oval(well, ground(well), 34, 9, '#37322A') +
      stroke(
        through([
          [well - 34, ground(well)],
          [well - 20, ground(well) - 10],
          [well + 22, ground(well) - 10],
          [well + 34, ground(well)],
        ]),
        '#928D83',
        5,
      ) +
      person(well + 62, ground(well) + 8, 90, {
        coat: '#2F4A3E',
        skirt: true,
        legs: '#37322A',
        hat: 'scarf',
        arms: 'pole',
      }),
  );
}
