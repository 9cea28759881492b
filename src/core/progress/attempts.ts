import type { Answer } from '@/core/progress/progress.ts';

/** A run through a quiz in short. */
export interface AttemptSummary {
  attempt: string;
  /** When its first and its last answer were given. */
  from: number;
  to: number;
  answered: number;
  /** Answers that were wholly right. */
  right: number;
  /** The sum of the scores, each 0 to 1. */
  points: number;
}

/** Question id → the newest answer in a run. */
export type AttemptAnswers = { [question: string]: Pick<Answer, 'at' | 'score'> };

/** Sums up a run that has at least one answer. */
export function summarise(attempt: string, answers: AttemptAnswers): AttemptSummary {
  const given = Object.values(answers);
  const times = given.map(({ at }) => at);
  return {
    attempt,
    from: Math.min(...times),
    to: Math.max(...times),
    answered: given.length,
    right: given.filter(({ score }) => score === 1).length,
    points: given.reduce((sum, { score }) => sum + score, 0),
  };
}

/** Two lists of runs as one, the newest first; of a run that is in both, whichever knows more of it. */
export function mergeAttempts(a: readonly AttemptSummary[], b: readonly AttemptSummary[]): AttemptSummary[] {
  const merged = new Map(a.map((one) => [one.attempt, one]));
  for (const one of b) {
    const other = merged.get(one.attempt);
    if (!other || one.answered > other.answered) merged.set(one.attempt, one);
  }
  return [...merged.values()].sort((one, other) => other.from - one.from || (one.attempt < other.attempt ? 1 : -1));
}
