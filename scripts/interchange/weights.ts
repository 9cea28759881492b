import { Unfit, type Found } from './found.ts';
import { addChange } from './text/texts.ts';

/**
 * Which options are right, by the percent of the points that each gives.
 * @param kind `single`: one is right; `multiple`: all that give points are; `either`: the weights say it
 * @returns their places, counted from 0
 * @throws an `Unfit` where the weights contradict the kind
 */
export function weighedChoice(
  weights: number[],
  kind: 'single' | 'multiple' | 'either',
  hint: string,
  found: Found,
): number[] {
  const places = (test: (weight: number) => boolean): number[] =>
    weights.flatMap((weight, i) => (test(weight) ? [i] : []));
  const some = places((weight) => weight > 0);
  const full = places((weight) => weight >= 99.9);
  if (some.length === 0) throw new Unfit('没有标出正确的选项');
  if (kind === 'single' || (kind === 'either' && full.length > 0)) {
    if (full.length === 0) throw new Unfit('没有一个选项得满分');
    if (full.length > 1) throw new Unfit(`单选题有 ${full.length} 个正确答案。${hint}`);
    if (some.length > 1) addChange(found, '选错也得一部分分数的规则没有保留');
    return full;
  }
  const sum = some.reduce((total, i) => total + (weights[i] ?? 0), 0);
  if (Math.abs(sum - 100) > 1) {
    throw new Unfit(`正确选项的权重加起来是 ${Math.round(sum * 100) / 100}%，应当是 100%。${hint}`);
  }
  return some;
}
