import type { ProblemName } from '@/core/problem/problem.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ApiError } from '@/learner/api.ts';
import { problemWords } from '@/site/problem-words.ts';

/** Whether a request failed for this reason. */
export function isProblem(error: unknown, ...names: ProblemName[]): boolean {
  const type = error instanceof ApiError ? error.problem?.type : undefined;
  return names.some((name) => type === `/problems/${name}`);
}

/** What went wrong and what to do, in words. What is no failed request is a fault of ours: it is thrown on. */
export function inWords(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const unsaid =
    error.status === 0
      ? phrase('连不上服务器。请看看网络，再试一次；填好的内容还在。')
      : phrase('服务器出了问题，请稍后再试；填好的内容还在。');
  return problemWords(error) ?? unsaid;
}
