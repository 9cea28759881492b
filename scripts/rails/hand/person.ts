import { disc, flat, n, put, stroke } from '../brush.ts';

const skin = '#D9B98C';

export interface Person {
  coat?: string;
  legs?: string;
  hat?: 'none' | 'straw' | 'cap' | 'scarf';
  /** What the arms do. */
  arms?: 'down' | 'pole' | 'point' | 'rifle' | 'hold' | 'staff';
  walking?: boolean;
  skirt?: boolean;
  /** A badge on the chest. */
  badge?: boolean;
  /** Seen from behind, sitting. */
  sitting?: boolean;
}

/** A small figure that stands at x with its feet on base, facing right, or left when its height is negative. */
export function person(x: number, base: number, height: number, given: Person = {}): string {
  const { coat = '#4A6658', legs = '#1F1B16', hat = 'none', arms = 'down', walking = false, skirt = false } = given;
  let svg = '';
  if (given.sitting) svg += flat('M-17 0C-19 -26 -14 -40 0 -41C14 -40 19 -26 17 0Z', coat);
  else {
    svg += walking
      ? stroke('M-2 -38L-9 -20L-12 -1M2 -38L8 -20L13 -1', legs, 7)
      : stroke('M-4 -38L-5 -1M4 -38L5 -1', legs, 7);
    svg += skirt ? flat('M-9 -62L9 -62L16 -22L-16 -22Z', legs) : '';
    svg += flat('M-11 -38C-13 -60 -11 -74 0 -75C11 -74 13 -60 11 -38Z', coat);
  }
  const shoulder = given.sitting ? -34 : -67;
  if (arms === 'down' && !given.sitting) svg += stroke('M-9 -67L-13 -45M9 -67L13 -46', coat, 6);
  if (arms === 'hold') svg += stroke('M-8 -67L4 -52M8 -67L18 -54', coat, 6) + disc(19, -54, 3.2, skin);
  if (arms === 'point')
    svg += stroke(`M-8 ${n(shoulder)}L-13 -46M8 ${n(shoulder)}L26 -74`, coat, 6) + disc(28, -75, 3.2, skin);
  if (arms === 'staff') svg += stroke('M16 -82L19 0', '#7D5C36', 2.6) + stroke('M8 -67L16 -56M-8 -67L-13 -46', coat, 6);
  if (arms === 'rifle')
    svg += stroke('M-13 -102L11 -52', '#37322A', 3.4) + stroke('M-8 -67L2 -56M8 -67L11 -53', coat, 6);
  if (arms === 'pole')
    svg +=
      stroke('M-40 -72Q0 -84 40 -72', '#7D5C36', 3) +
      carried(-40) +
      carried(40) +
      stroke('M8 -67L14 -78M-9 -67L-13 -46', coat, 6);
  const head = given.sitting ? -50 : -86;
  svg += disc(0, head, 10.5, given.sitting ? '#1F1B16' : skin);
  if (!given.sitting && hat !== 'straw')
    svg += flat(
      `M-10.5 ${n(head)}A10.5 10.5 0 0 1 10.5 ${n(head)}L10.5 ${n(head - 2)}Q0 ${n(head - 5)} -10.5 ${n(head - 1)}Z`,
      hat === 'cap' ? '#4F5A4E' : '#1F1B16',
    );
  if (hat === 'cap') svg += flat(`M4 ${n(head - 3)}L15 ${n(head - 1)}L4 ${n(head)}Z`, '#37322A');
  if (hat === 'scarf')
    svg += flat(
      `M-12 ${n(head + 2)}Q-12 ${n(head - 14)} 0 ${n(head - 14)}Q12 ${n(head - 14)} 12 ${n(head - 2)}Q0 ${n(head - 8)} -12 ${n(head + 2)}Z`,
      '#962A20',
    );
  if (hat === 'straw')
    svg += flat(
      `M-22 ${n(head - 2)}L0 ${n(head - 17)}L22 ${n(head - 2)}Q0 ${n(head - 7)} -22 ${n(head - 2)}Z`,
      '#C4A468',
    );
  if (given.badge) svg += disc(5, -62, 3, '#B3372B');
  const scale = Math.abs(height) / 98;
  return put(svg, x, base, [height < 0 ? -scale : scale, scale]);
}

const carried = (x: number) =>
  stroke(`M${n(x)} -72L${n(x - 8)} -44M${n(x)} -72L${n(x + 8)} -44`, '#7D5C36', 1.6) +
  flat(`M${n(x - 14)} -44H${n(x + 14)}L${n(x + 10)} -22H${n(x - 10)}Z`, '#A87A22') +
  flat(`M${n(x - 14)} -44Q${n(x)} -58 ${n(x + 14)} -44Z`, '#5E7A3E');

/** People in a row from x on; who they are repeats after as many as are given, what they are apart does not. */
export function people(
  x: number,
  base: (x: number) => number,
  height: number,
  gap: number,
  who: readonly Person[],
  random: () => number,
): string {
  let at = x;
  return who
    .map((one) => {
      const svg = person(at, base(at) + (random() - 0.5) * 5, height * (0.95 + random() * 0.1), one);
      at += gap * (0.8 + random() * 0.4);
      return svg;
    })
    .join('');
}
