import { flat, n, oval, type Point, stroke, through } from '../brush.ts';

/** A crown made of a few rounds, flat below. */
export function crown(x: number, y: number, wide: number, high: number, colour: string, random: () => number): string {
  const points: Point[] = [];
  const count = 11;
  for (let i = 0; i <= count; i++) {
    const turn = Math.PI * (1 + i / count);
    const far = 0.86 + random() * 0.24;
    points.push([x + Math.cos(turn) * wide * 0.5 * far, y + Math.sin(turn) * high * far]);
  }
  points.push([x + wide * 0.28, y + high * 0.14], [x - wide * 0.26, y + high * 0.12]);
  return flat(`${through([...points, points[0]!])}Z`, colour);
}

/** A broad tree: a short trunk under a round crown. */
export function round(x: number, base: number, size: number, colour: string, random: () => number): string {
  return (
    stroke(`M${n(x)} ${n(base)}L${n(x)} ${n(base - size * 0.6)}`, colour, size * 0.09) +
    crown(x, base - size * 0.42, size * 1.05, size * 0.72, colour, random)
  );
}

/** A pine as painters draw it: a leaning trunk and flat pads of needles. */
export function pine(x: number, base: number, height: number, colour: string, random: () => number): string {
  const lean = (random() - 0.5) * height * 0.22;
  const bend = (random() - 0.5) * height * 0.16;
  const trunk: Point[] = [
    [x, base],
    [x + lean * 0.4 + bend, base - height * 0.45],
    [x + lean, base - height * 0.94],
  ];
  let svg = stroke(through(trunk), colour, Math.max(2, height * 0.035));
  for (let i = 0; i < 5; i++) {
    const t = 0.42 + i * 0.135;
    const side = i % 2 ? 1 : -1;
    const wide = height * (0.34 - i * 0.045) * (0.8 + random() * 0.4);
    const px = x + lean * t + bend * (1 - t) + side * wide * (i === 4 ? 0 : 0.42);
    svg += oval(px, base - height * t, wide * 0.62, height * 0.052, colour);
    svg += oval(px + side * wide * 0.14, base - height * (t + 0.03), wide * 0.36, height * 0.05, colour);
  }
  return svg;
}

/** Bamboo: bowed canes with hanging leaves. */
export function bamboo(
  x: number,
  base: number,
  height: number,
  colour: string,
  light: string,
  random: () => number,
): string {
  let svg = '';
  for (let i = 0; i < 7; i++) {
    const bow = (random() - 0.35) * height * 0.5;
    const tall = height * (0.7 + random() * 0.35);
    const foot = x + (i - 3) * height * 0.035;
    const top: Point = [foot + bow, base - tall];
    svg += stroke(
      through([[foot, base], [foot + bow * 0.25, base - tall * 0.55], top]),
      i % 2 ? colour : light,
      height * 0.014,
    );
    let leaves = '';
    for (let k = 0; k < 9; k++) {
      const t = 0.45 + k * 0.065;
      const [lx, ly] = [foot + bow * t * t, base - tall * t];
      const side = k % 2 ? 1 : -1;
      const long = height * (0.1 + random() * 0.05);
      leaves += `M${n(lx)} ${n(ly)}q${n(side * long * 0.5)} ${n(-long * 0.05)} ${n(side * long)} ${n(long * 0.45)}q${n(-side * long * 0.7)} ${n(-long * 0.1)} ${n(-side * long)} ${n(-long * 0.45)}Z`;
    }
    svg += flat(leaves, i % 2 ? colour : light);
  }
  return svg;
}

/** A maple leaf seen small: five points. */
function star(x: number, y: number, size: number, turn: number, colour: string): string {
  const points: Point[] = [];
  for (let i = 0; i < 10; i++) {
    const angle = turn + (i * Math.PI) / 5;
    const far = size * (i % 2 ? 0.42 : 1);
    points.push([x + Math.cos(angle) * far, y + Math.sin(angle) * far]);
  }
  return flat(`M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}Z`, colour);
}

/** A trunk from which boughs spread, ending at the given points. */
export function boughs(x: number, base: number, thick: number, ends: readonly Point[], colour: string): string {
  const fork: Point = [x + thick * 0.1, base - (base - Math.min(...ends.map(([, y]) => y))) * 0.42];
  let svg = flat(
    `M${n(x - thick * 1.15)} ${n(base)}C${n(x - thick * 0.5)} ${n(base - thick * 0.7)} ${n(x - thick * 0.5)} ${n(fork[1] + thick * 2)} ${n(fork[0] - thick * 0.42)} ${n(fork[1])}L${n(fork[0] + thick * 0.42)} ${n(fork[1])}C${n(x + thick * 0.45)} ${n(fork[1] + thick * 2)} ${n(x + thick * 0.6)} ${n(base - thick * 0.7)} ${n(x + thick * 1.25)} ${n(base)}Z`,
    colour,
  );
  for (const [ex, ey] of ends) {
    const middle: Point = [fork[0] + (ex - fork[0]) * 0.35, fork[1] + (ey - fork[1]) * 0.55];
    svg += stroke(through([[fork[0], fork[1] + thick * 0.6], middle, [ex, ey]]), colour, thick * 0.34);
  }
  return svg;
}

/** The old maple at the village's mouth, in autumn. */
export function maple(x: number, base: number, height: number, random: () => number): string {
  const ends: Point[] = [-0.5, -0.3, -0.1, 0.12, 0.34, 0.52].map((side, i) => [
    x + side * height * 0.86,
    base - height * (0.66 + (i % 2) * 0.12 + (0.26 - Math.abs(side) * 0.4)),
  ]);
  let svg = boughs(x, base, height * 0.085, ends, '#37322A');
  const clouds: Point[] = [];
  for (const [ex, ey] of ends)
    clouds.push(
      [ex, ey - height * 0.02],
      [ex * 0.75 + x * 0.25, ey - height * 0.11],
      [ex * 0.62 + x * 0.38, ey + height * 0.05],
    );
  clouds.forEach(([cx, cy], i) => {
    const colour = ['#7A2A20', '#962A20', '#A83226', '#8F671C', '#B3372B'][i % 5]!;
    svg += crown(cx, cy + height * 0.08, height * (0.26 + random() * 0.12), height * 0.17, colour, random);
  });
  for (let i = 0; i < 190; i++) {
    const [cx, cy] = clouds[i % clouds.length]!;
    const [lx, ly] = [cx + (random() - 0.5) * height * 0.34, cy + (random() - 0.62) * height * 0.26];
    svg += star(
      lx,
      ly,
      height * (0.014 + random() * 0.012),
      random() * 6,
      ['#D9663F', '#C4A468', '#B3372B', '#D9C08C', '#BC9854'][i % 5]!,
    );
  }
  for (let i = 0; i < 14; i++)
    svg += star(
      x + (random() - 0.4) * height * 1.3,
      base - random() * height * 0.5,
      8,
      random() * 6,
      i % 2 ? '#B3372B' : '#BC9854',
    );
  return svg;
}

/** A great tree of the village square: rounds of leaves over a twisted trunk. */
export function banyan(
  x: number,
  base: number,
  height: number,
  colours: readonly string[],
  random: () => number,
): string {
  const ends: Point[] = [-0.6, -0.36, -0.12, 0.14, 0.38, 0.62].map((side) => [
    x + side * height * 0.9,
    base - height * (0.82 - Math.abs(side) * 0.34),
  ]);
  let svg = boughs(x, base, height * 0.1, ends, '#4F493F');
  for (let i = 0; i < 15; i++) {
    const side = (i / 14) * 2 - 1;
    const px = x + side * height * 0.72 + (random() - 0.5) * 20;
    const py = base - height * (0.62 + (1 - side * side) * 0.24 * ((i % 3) / 2 + 0.4));
    svg += crown(px, py, height * (0.34 + random() * 0.12), height * 0.18, colours[i % colours.length]!, random);
  }
  return svg;
}
