import { box, n, put, stroke } from '../brush.ts';
import { leaf } from '../hand/leaf.ts';
import { person } from '../hand/person.ts';
import { banyan } from '../hand/tree.ts';
import type { Stage } from './act.ts';

/** A lesson under the tree of the square: a board with a leaf on it, benches, and who listens. */
export function underTheTree({ sheet, x, ground, random }: Stage): void {
  sheet.band();
  const tree = x(8035);
  const base = ground(tree);
  sheet.add(tree - 500, tree + 500, banyan(tree, base + 12, 410, ['#36544A', '#4A6658', '#2F4A3E', '#557164'], random));
  const board = tree - 170;
  let svg = stroke(
    `M${n(board - 40)} ${n(base + 22)}L${n(board - 30)} ${n(base - 112)}M${n(board + 44)} ${n(base + 22)}L${n(board + 34)} ${n(base - 112)}`,
    '#7D5C36',
    6,
  );
  svg +=
    box(board - 58, base - 116, 116, 76, '#7D5C36') +
    box(board - 51, base - 109, 102, 62, '#1E352C') +
    put(leaf('#1E352C', '#F7F3EA'), board - 36, base - 64, 0.74, -22);
  svg += person(board - 96, base + 24, 106, { coat: '#B3372B', arms: 'point', badge: true });
  const coats = ['#4F493F', '#2F4A3E', '#8F671C', '#37322A', '#6B8478', '#962A20', '#4A6658'];
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 7; i++) {
      const px = tree - 60 + i * 62 + row * 26;
      const y = base + 6 + row * 28;
      if (i === 0)
        svg +=
          box(px - 34, y - 12, 62 * 7 + 6, 8, '#A07A4B') +
          stroke([0, 3.4, 6.6].map((k) => `M${n(px - 20 + k * 62)} ${n(y - 8)}v16`).join(''), '#7D5C36', 6);
      svg += person(px, y - 10, 92 * (0.96 + random() * 0.08), {
        sitting: true,
        coat: coats[(i * 3 + row * 2) % 7]!,
        hat: (i + row) % 4 === 2 ? 'straw' : 'none',
      });
    }
  sheet.add(tree - 420, tree + 520, svg);
}
