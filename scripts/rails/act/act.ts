import type { Sheet } from '../sheet.ts';

/** What a scene of the wall is drawn with: the sheet, px of a millimetre, the road's height at a px, and chance. */
export interface Stage {
  sheet: Sheet;
  x: (mm: number) => number;
  ground: (px: number) => number;
  random: () => number;
}
