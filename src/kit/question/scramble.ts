import { letter } from '@/core/marking/question.ts';
import { shuffle } from '@/core/marking/shuffle.ts';

/**
 * The first `count` letters in an order that depends on the seed and is never the right one: an order that is already
 * right, or a column that already faces its partners, would answer the question.
 */
export function scramble(count: number, seed: string): string[] {
  const right = Array.from({ length: count }, (_, i) => letter(i));
  const order = shuffle(right, seed);
  return order.every((one, i) => one === right[i]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
