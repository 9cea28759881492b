import { randomFrom } from '../../narrate/simulate/random.ts';
import { flat, n, put, stroke } from '../brush.ts';
import { leaf } from '../hand/leaf.ts';
import { mixed, tone } from '../moods.data.ts';
import { Sheet } from '../sheet.ts';
import { lie } from '../wall.ts';

export const nearParallax = 1.25;

/** Grass, ferns and single leaves close to the eye, in groups far apart; none before the rivers and where the scroll is blank. */
export function near(): Sheet {
  const place = lie(nearParallax);
  const { x, mm } = place;
  const sheet = new Sheet(place, 900, 1080);
  const random = randomFrom(92);
  const bare = (at: number) => at < -420 || (at > 1150 && at < 2350) || (at > 8400 && at < 9400) || at > 11_500;
  for (let px = x(-400); px < x(11_500); px += 380 + random() ** 2 * 1500) {
    const count = 2 + Math.floor(random() * 5);
    for (let i = 0; i < count; i++) {
      const at = px + i * (26 + random() * 60);
      const there = mm(at);
      if (bare(there)) continue;
      const colour = mixed(tone('front', there), '#14201A', 0.35 + random() * 0.25);
      const light = mixed(tone('front', there), tone('mid2', there), 0.5);
      const kind = random();
      sheet.add(
        at - 120,
        at + 120,
        kind < 0.62
          ? tuft(at, colour, random)
          : kind < 0.84
            ? fern(at, colour, random)
            : blades(at, colour, light, random),
      );
    }
  }
  return sheet;
}

function tuft(x: number, colour: string, random: () => number): string {
  let svg = '';
  for (let i = 0; i < 7; i++) {
    const [high, bow, foot] = [34 + random() * 62, (random() - 0.5) * 74, x + (i - 3) * 6];
    svg += flat(
      `M${n(foot - 3)} 1084Q${n(foot + bow * 0.2)} ${n(1084 - high * 0.7)} ${n(foot + bow)} ${n(1084 - high)}Q${n(foot + bow * 0.3 + 4)} ${n(1084 - high * 0.6)} ${n(foot + 4)} 1084Z`,
      colour,
    );
  }
  return svg;
}

function fern(x: number, colour: string, random: () => number): string {
  let svg = '';
  for (const side of [-1, 1, 0.3]) {
    const [long, lift] = [70 + random() * 40, 62 + random() * 36];
    const tip = [x + side * long, 1080 - lift] as const;
    svg += stroke(
      `M${n(x)} 1084Q${n(x + side * long * 0.3)} ${n(1080 - lift * 0.9)} ${n(tip[0])} ${n(tip[1])}`,
      colour,
      3,
    );
    for (let i = 2; i < 9; i++) {
      const t = i / 9;
      const [px, py] = [x + side * long * t * (0.55 + 0.45 * t), 1084 - lift * t * (1.7 - 0.7 * t)];
      const size = 17 * (1.1 - t);
      svg += stroke(
        `M${n(px)} ${n(py)}l${n(size * 0.7)} ${n(-size)}M${n(px)} ${n(py)}l${n(-size * 0.7)} ${n(-size * 0.7)}`,
        colour,
        4,
      );
    }
  }
  return svg;
}

function blades(x: number, colour: string, vein: string, random: () => number): string {
  return [-150, -118, -84, -46, -24]
    .map((turn) => put(leaf(colour, vein), x, 1090, 0.9 + random() * 0.35, turn + random() * 14))
    .join('');
}
