import type { Deps } from '@/api/deps.ts';
import { ProblemError } from '@/api/problem.ts';
import { countUse } from './attempts.ts';

/** Counts a use; throws `too-often` where it is one too many in a quarter of an hour. */
export async function demandNotTooOften({ store, now }: Deps, what: string, most: number): Promise<void> {
  const wait = await countUse(store, what, most, now());
  if (wait > 0) throw new ProblemError('too-often', undefined, { 'Retry-After': String(Math.ceil(wait / 1000)) });
}
