import { draw, shuffle } from '@/core/marking/shuffle.ts';
import { summary, type Summary } from '@/core/marking/round.ts';
import type { Answer, WorkProgress } from '@/core/progress/progress.ts';
import { isRetry, retried } from '@/core/marking/attempt.ts';

/** A bank as a run needs it: ids in the order in which they were written. */
export interface Bank {
  questions: readonly string[];
  /** How many are drawn for a round; all if undefined. */
  take: number | undefined;
  shuffle: boolean;
}

export type Attempts = WorkProgress['attempts'];

/** A run through a bank: which questions in which order, and what was answered. */
export interface Run {
  attempt: string;
  questions: string[];
  answers: { [question: string]: Pick<Answer, 'response' | 'score'> };
}

/**
 * A run, derived from its id and the runs before it alone: the same on every device.
 * @param attempts the known runs, with their answers; the run itself may be among them.
 */
export function runOf(bank: Bank, attempt: string, attempts: Attempts): Run {
  const answers = { ...attempts[attempt] };
  const before = retried(attempt, Object.keys(attempts));
  const asked = before ? missedIn(runOf(bank, before, attempts)) : asFar(bank, attempt, answers);
  return { attempt, questions: bank.shuffle ? shuffle(asked, `${attempt}/questions`) : asked, answers };
}

/** What a run asks that repeats no other one, or one that is forgotten: then what was answered is all that is known. */
function asFar(bank: Bank, attempt: string, answers: Run['answers']): string[] {
  if (!isRetry(attempt)) return draw(bank.questions, bank.take, attempt);
  return bank.questions.filter((id) => Object.hasOwn(answers, id));
}

/** The questions of a run that were not wholly right, or not answered. */
export function missedIn({ questions, answers }: Run): string[] {
  return questions.filter((id) => (answers[id]?.score ?? 0) < 1);
}

/** The run that was answered in last. */
export function newestAttempt(attempts: Attempts): string | undefined {
  const latest = (attempt: string) => Math.max(...Object.values(attempts[attempt] ?? {}).map(({ at }) => at));
  return Object.keys(attempts).sort((a, b) => latest(b) - latest(a) || (a < b ? 1 : -1))[0];
}

/** The first question without an answer, looking from a place in the run and then from its beginning; −1: none. */
export function nextOpen({ questions, answers }: Run, from = 0): number {
  const isOpen = (id: string) => !Object.hasOwn(answers, id);
  const ahead = questions.findIndex((id, index) => index >= from && isOpen(id));
  return ahead >= 0 ? ahead : questions.findIndex(isOpen);
}

/** What the run amounts to so far. */
export function sumUp({ questions, answers }: Run): Summary {
  return summary(
    questions.map((id) => ({ id })),
    answers,
  );
}
