import { disc, flat, n, stroke, through, type Point } from '../brush.ts';
import { person } from '../hand/person.ts';
import { tone } from '../moods.data.ts';
import type { Stage } from './act.ts';

/** Strokes of a wide water, ever sparser towards its middle. */
export function ripples(
  from: number,
  to: number,
  y: number,
  low: number,
  colour: string,
  random: () => number,
): string {
  let d = '';
  for (let i = 0; i < (to - from) / 34; i++) {
    const px = from + random() * (to - from);
    const py = y + 14 + random() ** 1.4 * (low - y);
    const long = 26 + random() * 90 * (0.4 + (py - y) / (low - y));
    d += `M${n(px)} ${n(py)}q${n(long / 4)} ${n(-4)} ${n(long / 2)} 0t${n(long / 2)} 0`;
  }
  return stroke(d, colour, 2);
}

/** Reeds at a shore. */
export function reeds(px: number, y: number, count: number, colour: string, random: () => number): string {
  let svg = '';
  for (let i = 0; i < count; i++) {
    const [rx, high, bow] = [px + random() * count * 9, 46 + random() * 70, (random() - 0.3) * 30];
    const foot = y + random() * 16;
    svg += stroke(
      `M${n(rx)} ${n(foot)}Q${n(rx + bow * 0.2)} ${n(foot - high * 0.6)} ${n(rx + bow)} ${n(foot - high)}`,
      colour,
      2,
    );
    if (i % 3 === 0)
      svg += stroke(`M${n(rx + bow)} ${n(foot - high)}q${n(bow * 0.3 + 3)} -9 ${n(bow * 0.5 + 5)} -20`, '#BC9854', 5);
  }
  return svg;
}

/** Ninety years are a wide water: almost nothing is painted but one boat and its lamp. */
export function river({ sheet, x, random }: Stage): void {
  sheet.band();
  const [from, to, y] = [x(1240), x(2260), 950];
  sheet.add(from, to, ripples(from + 60, to - 60, y, 1070, '#A9BAB0', random));
  const boat = x(1740);
  const hull: Point[] = [
    [boat - 118, 962],
    [boat - 60, 984],
    [boat + 60, 985],
    [boat + 122, 958],
  ];
  let svg = flat(
    `${through(hull)}L${n(boat + 112)} 972L${n(boat + 64)} 998L${n(boat - 64)} 997L${n(boat - 108)} 974Z`,
    '#37322A',
  );
  svg += flat(
    `M${n(boat - 46)} 984Q${n(boat - 44)} 928 ${n(boat)} 926Q${n(boat + 44)} 928 ${n(boat + 46)} 984Z`,
    '#8F671C',
  );
  svg += stroke(
    [-30, -15, 0, 15, 30].map((dx) => `M${n(boat + dx)} ${n(930 + Math.abs(dx) * 0.35)}V984`).join(''),
    '#7D5C36',
    2,
  );
  svg += person(boat - 84, 980, 92, { coat: '#4F493F', hat: 'straw', arms: 'staff' });
  svg +=
    stroke(`M${n(boat + 92)} 972V914`, '#37322A', 3) +
    disc(boat + 92, 924, 30, '#E8B956', ' opacity="0.28"') +
    disc(boat + 92, 924, 11, '#B3372B');
  svg += stroke(`M${n(boat - 90)} 1012h64m20 0h110M${n(boat - 40)} 1026h90`, '#8FA296', 2.4);
  svg += stroke(`M${n(boat + 92)} 1004v10m0 8v8`, '#C4675A', 7, ' opacity="0.5"');
  sheet.add(boat - 200, boat + 200, svg);
  sheet.add(x(1240), x(1400), reeds(x(1290), 1004, 16, '#6B8478', random));
  sheet.add(x(2080), x(2300), reeds(x(2150), 1010, 14, '#6B8478', random));
  // The landing where the road meets the water.
  const landing = x(1262);
  sheet.add(
    landing - 60,
    landing + 200,
    stroke(
      `M${n(landing)} 950H${n(landing + 120)}M${n(landing + 20)} 952V1000M${n(landing + 66)} 952V1010M${n(landing + 112)} 952V1016`,
      '#7D5C36',
      7,
    ),
  );
  const tint = tone('far2', 1750);
  sheet.add(
    x(1400),
    x(2100),
    flat(`M${n(x(1440))} 905q500 -26 900 0t900 6q-500 16 -900 6t-900 -12Z`, tint, ' opacity="0.7"'),
  );
}
