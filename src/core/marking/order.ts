import { letter, type OrderQuestion } from '@/core/marking/question.ts';

/**
 * The share of the n − 1 neighbours that stand directly after one another as they should: moving one item to a wrong
 * place costs two or three neighbours, not everything behind it. A response that is no permutation scores 0.
 */
export function markOrder({ items }: OrderQuestion, response: string[]): number {
  const right = items.map((_, i) => letter(i));
  if (response.length !== right.length || !right.every((one) => response.includes(one))) return 0;
  if (right.length === 1) return 1;
  const neighbours = response.slice(1).filter((one, i) => right.indexOf(one) === right.indexOf(response[i] ?? '') + 1);
  return neighbours.length / (right.length - 1);
}
