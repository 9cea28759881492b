import type { Question } from '@/core/marking/question.ts';
import { draw, shuffle } from '@/core/marking/shuffle.ts';
import type { Paper } from './paper.ts';

/** A question as it was drawn for an attempt. */
export interface Drawn {
  question: Question;
  points: number;
  /** Which part of the paper it belongs to. */
  part: number;
}

/** A part as far as drawing goes. */
interface Pool {
  pool: readonly { id: string }[];
  take: number;
}

/**
 * The questions of an attempt, part by part: which and in what order depends on the paper and the seed alone. No question
 * is drawn twice, though parts may share a pool. Expects a paper that passed the check (`shortOf` is 0 everywhere).
 */
export function drawPaper({ parts, shuffle: isShuffled }: Paper, seed: string): Drawn[] {
  const drawn = new Set<string>();
  return parts.flatMap(({ pool, take, points }, part) => {
    const free = pool.filter(({ id }) => !drawn.has(id));
    const taken = draw(free, take, `${seed}/part/${part}`);
    for (const { id } of taken) drawn.add(id);
    const order = isShuffled ? shuffle(taken, `${seed}/order/${part}`) : taken;
    return order.map((question) => ({ question, points, part }));
  });
}

/**
 * How many questions a part may lack in the worst case, when the parts before it drew as much of its pool as they can.
 * 0: whatever is drawn, there is enough.
 */
export function shortOf(parts: readonly Pool[], index: number): number {
  const { pool = [], take = 0 } = parts[index] ?? {};
  const ids = new Set(pool.map(({ id }) => id));
  const taken = parts.slice(0, index).reduce((sum, before) => {
    const shared = before.pool.filter(({ id }) => ids.has(id)).length;
    return sum + Math.min(before.take, shared);
  }, 0);
  return Math.max(0, take - Math.max(0, pool.length - taken));
}
