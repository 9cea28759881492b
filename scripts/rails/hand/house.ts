import { box, flat, n, stroke } from '../brush.ts';

const ink = '#37322A';

/** A tiled roof seen from its long side, its eaves reaching out and up. */
export function roof(x: number, eaves: number, width: number, high: number, colour = ink): string {
  const over = width * 0.075;
  const [l, r] = [x - over, x + width + over];
  const inset = Math.min(width * 0.13, high * 0.9);
  const d = `M${n(l)} ${n(eaves - 2)}C${n(x + inset * 0.3)} ${n(eaves - high * 0.2)} ${n(x + inset * 0.75)} ${n(eaves - high * 0.6)} ${n(x + inset)} ${n(eaves - high)}L${n(x + width - inset)} ${n(eaves - high)}C${n(x + width - inset * 0.75)} ${n(eaves - high * 0.6)} ${n(x + width - inset * 0.3)} ${n(eaves - high * 0.2)} ${n(r)} ${n(eaves - 2)}L${n(r - 3)} ${n(eaves + high * 0.1)}L${n(l + 3)} ${n(eaves + high * 0.1)}Z`;
  let tiles = '';
  const step = Math.max(7, high * 0.2);
  for (let at = x + inset * 0.9; at < x + width - inset * 0.8; at += step) {
    const lean = ((at - x - width / 2) / width) * inset * 0.9;
    tiles += `M${n(at)} ${n(eaves - high * 0.93)}L${n(at + lean)} ${n(eaves)}`;
  }
  return (
    flat(d, colour) +
    stroke(tiles, '#6E675B', Math.max(0.8, high * 0.022), ' opacity="0.7"') +
    stroke(
      `M${n(x + inset - 5)} ${n(eaves - high - 4)}Q${n(x + inset + 4)} ${n(eaves - high + 1)} ${n(x + inset + 12)} ${n(eaves - high)}L${n(x + width - inset - 12)} ${n(eaves - high)}Q${n(x + width - inset - 4)} ${n(eaves - high + 1)} ${n(x + width - inset + 5)} ${n(eaves - high - 4)}`,
      '#1F1B16',
      Math.max(2, high * 0.09),
    )
  );
}

/** A small house far away. */
export function farmhouse(x: number, base: number, width: number, wall: string, random: () => number): string {
  const high = width * (0.4 + random() * 0.12);
  const eaves = base - high;
  const door = x + width * (0.25 + random() * 0.4);
  return (
    box(x, eaves, width, high, wall) +
    box(door, base - high * 0.62, width * 0.13, high * 0.62, '#4A6658') +
    roof(x, eaves, width, width * 0.26, '#4F493F')
  );
}

interface House {
  width: number;
  height: number;
  wall?: string;
  /** Light in the windows. */
  lit?: boolean;
  /** Columns of openings from left to right: d door, w window, o open front, - plain wall. */
  front?: string;
  plinth?: boolean;
}

/** A house as one stands before it. */
export function house(
  x: number,
  base: number,
  { width, height, wall = '#F7F3EA', lit = false, front = 'wdw', plinth = true }: House,
): string {
  const eaves = base - height;
  const cell = width / front.length;
  let svg = box(x, eaves, width, height, wall);
  // The shade under the eaves sets the wall back.
  svg += box(x, eaves, width, height * 0.13, '#C5C0B7', ' opacity="0.8"');
  if (plinth) svg += box(x - 4, base - height * 0.1, width + 8, height * 0.1, '#928D83');
  [...front].forEach((kind, i) => {
    const at = x + i * cell;
    const wide = Math.min(cell * 0.62, height * 0.56);
    const left = at + (cell - wide) / 2;
    if (kind === 'd') {
      svg += box(left, base - height * 0.72, wide, height * 0.72, '#7D5C36');
      svg += box(left + wide * 0.07, base - height * 0.67, wide * 0.4, height * 0.67, lit ? '#E8B956' : '#2F4A3E');
      svg += box(left + wide * 0.53, base - height * 0.67, wide * 0.4, height * 0.67, '#2F4A3E');
    }
    if (kind === 'w') {
      const [top, tall] = [base - height * 0.68, height * 0.34];
      svg += box(left - 3, top - 3, wide + 6, tall + 6, '#7D5C36');
      svg += box(left, top, wide, tall, lit ? '#E8B956' : '#37473F');
      let lattice = '';
      for (let k = 1; k < 4; k++) lattice += `M${n(left + (wide * k) / 4)} ${n(top)}v${n(tall)}`;
      lattice += `M${n(left)} ${n(top + tall / 2)}h${n(wide)}`;
      svg += stroke(lattice, '#7D5C36', 2);
    }
    if (kind === 'o') svg += box(at + cell * 0.06, base - height * 0.78, cell * 0.88, height * 0.78, '#2B241C');
  });
  return svg + roof(x, eaves, width, height * 0.5);
}
