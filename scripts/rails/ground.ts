import { randomFrom } from '../narrate/simulate/random.ts';
import { waves } from './hand/mountain.ts';
import { lie } from './wall.ts';

/** The line one walks along, from the village to the end: millimetres of the wall, px from the top of the stage. */
const way: readonly [mm: number, y: number][] = [
  [-900, 936],
  [300, 930],
  [900, 918],
  [1180, 932],
  [1330, 990],
  [1420, 1110],
  [2080, 1110],
  [2190, 980],
  [2320, 932],
  [2800, 908],
  [3350, 926],
  [4400, 922],
  [4900, 912],
  [5400, 934],
  [6600, 934],
  [7600, 934],
  [8050, 914],
  [8440, 928],
  [8560, 990],
  [8620, 1110],
  [9190, 1110],
  [9250, 990],
  [9370, 920],
  [9700, 872],
  [10_000, 826],
  [10_260, 852],
  [10_560, 916],
  [11_200, 926],
  [12_000, 940],
  [12_900, 944],
];

const { mm } = lie(1);
const small = waves(randomFrom(31), [870, 5], [390, 3], [160, 1.5]);

/** Where the road's upper edge is at a px of the wall. In the rivers it is below the picture. */
export function ground(px: number): number {
  const at = mm(px);
  const after = way.findIndex(([place]) => place >= at);
  if (after <= 0) return way.at(after)![1];
  const [[from, a], [to, b]] = [way[after - 1]!, way[after]!];
  const share = (at - from) / (to - from);
  return a + (b - a) * share * share * (3 - 2 * share) + small(px);
}
