import { phrase } from '@/kit/language/phrase.ts';
import { isRetry } from '@/core/marking/attempt.ts';
import { type AttemptSummary, mergeAttempts, summarise } from '@/core/progress/attempts.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';

/** A run through a quiz as it is shown. */
export interface Run extends AttemptSummary {
  /** How many questions a run has; undefined where it asks again what was missed. */
  of: number | undefined;
}

/**
 * All known runs through a quiz, the newest first.
 * @param older from the server, which knows more of them than progress keeps
 * @param take how many questions a run has
 */
export function runsOf(work: WorkProgress | undefined, older: readonly AttemptSummary[], take: number): Run[] {
  const attempts = Object.entries(work?.attempts ?? {}).filter(([, answers]) => Object.keys(answers).length > 0);
  const known = attempts.map(([attempt, answers]) => summarise(attempt, answers));
  return mergeAttempts(older, known).map((run) => ({ ...run, of: isRetry(run.attempt) ? undefined : take }));
}

/** The best of the runs over the whole quiz that were finished; of equals the newest. */
export function bestRun(runs: readonly Run[]): Run | undefined {
  const whole = runs.filter((run) => run.of !== undefined && run.answered >= run.of);
  return [...whole].sort((a, b) => b.points / b.answered - a.points / a.answered || b.to - a.to)[0];
}

/** `10 题，对 9 题`, and what kind of run it was if not a whole one. */
export function runWords({ answered, right, of }: Run): string {
  const words = phrase('{answered} 题，对 {right} 题', { answered, right });
  if (of === undefined) return phrase('{words}（重做错题）', { words });
  return answered < of ? phrase('{words}（没做完，共 {of} 题）', { words, of }) : words;
}

/** `80 分` of 100; nothing for a run that was not finished. */
export function scoreWords({ answered, points, of }: Run): string {
  return answered < (of ?? answered) ? '' : phrase('{n} 分', { n: Math.round((points / answered) * 100) });
}
