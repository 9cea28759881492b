import type { Shape } from './shape.ts';
import { boundaryStone } from './model/jie-bei.ts';
import { bronzeDrum } from './model/tong-gu.ts';
import { curingBarn } from './model/kao-fang.ts';
import { dryingRack } from './model/yan-jia.ts';
import { eightModules } from './model/ba-mo-kuai.ts';
import { gradingTable } from './model/fen-ji-tai.ts';
import { scale } from './model/bang-cheng.ts';
import { tobaccoPlant } from './model/yan-zhu.ts';

export interface Model {
  hall: string;
  make: () => Shape;
  /** From where its poster is taken: degrees around, degrees up. */
  from: [around: number, up: number];
}

/** The objects of the sample halls by the name of their file. */
export const models: Record<string, Model> = {
  'yan-zhu': { hall: 'cong-ye-dao-cheng', make: tobaccoPlant, from: [24, 14] },
  'kao-fang': { hall: 'cong-ye-dao-cheng', make: curingBarn, from: [18, 18] },
  'yan-jia': { hall: 'cong-ye-dao-cheng', make: dryingRack, from: [28, 10] },
  'fen-ji-tai': { hall: 'cong-ye-dao-cheng', make: gradingTable, from: [-22, 26] },
  'bang-cheng': { hall: 'cong-ye-dao-cheng', make: scale, from: [-24, 12] },
  'ba-mo-kuai': { hall: 'jin-ye-chang-lang', make: eightModules, from: [-26, 20] },
  'jie-bei': { hall: 'guo-men-yi-xian', make: boundaryStone, from: [30, 10] },
  'tong-gu': { hall: 'guo-men-yi-xian', make: bronzeDrum, from: [24, 12] },
};
