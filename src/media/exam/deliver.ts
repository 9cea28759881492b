import type * as z from 'zod/mini';
import type { saveAnswer } from '@/core/exam/member.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { call } from '@/learner/api.ts';
import { type Leftover, readLeftovers, writeLeftover } from '@/learner/exam-answers.ts';

export type Saved = z.infer<typeof saveAnswer>;

/** Sends answers under the name of the opening of the page that they were given in. */
export async function send(
  attempt: string,
  device: string,
  known: number,
  waiting: Leftover['waiting'],
): Promise<Saved> {
  return (await call<Saved>('/api/exams/save', bodyOf(attempt, device, known, waiting))).body;
}

export function bodyOf(attempt: string, device: string, known: number, waiting: Leftover['waiting']): object {
  const now = Date.now();
  const answers = waiting.map(({ at, ...answer }) => ({ ...answer, ago: Math.max(0, now - at) }));
  return { attempt, device, known, answers };
}

/** What of a device's answers the server has spoken of, one way or the other. */
export function spokenOf({ accepted, rejected }: Saved): ReadonlySet<number> {
  return new Set([...accepted, ...rejected.map(({ version }) => version)]);
}

/**
 * Sends what earlier openings of an attempt's page could not (a crash, a closed tab, no network), each under its own name:
 * before the server hears of another. Throws where it can't be reached: then all of it stays.
 * @returns in words, what was not taken in; '' if nothing
 */
export async function deliver(attempt: string): Promise<string> {
  let said = '';
  for (const [device, { waiting }] of readLeftovers(attempt)) {
    if (waiting.length === 0) continue;
    const saved = await send(attempt, device, 0, waiting);
    const spoken = spokenOf(saved);
    // It may be another tab, which goes on meanwhile.
    const left = readLeftovers(attempt).find(([name]) => name === device)?.[1];
    const others = left?.waiting.filter(({ version }) => !spoken.has(version)) ?? [];
    writeLeftover(attempt, device, left && others.length > 0 ? { ...left, waiting: others } : undefined);
    said = refusal(saved) || said;
  }
  return said;
}

/** What was not taken in, in words; '' if everything was. */
export function refusal({ rejected }: Saved): string {
  if (rejected.length === 0) return '';
  return rejected[0]?.reason === 'unfit'
    ? phrase('有 {n} 处作答没有存下，请再答一次。', { n: rejected.length })
    : phrase('有 {n} 处作答送到时已经过了时间，没有计入。', { n: rejected.length });
}
