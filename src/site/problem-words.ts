import type { ApiError } from '@/learner/api.ts';

/** What the server said, in words; undefined: it said nothing, for it can't be reached or is broken. */
export function problemWords({ problem }: ApiError): string | undefined {
  if (!problem) return undefined;
  return [problem.title, problem.detail].filter(Boolean).join('。').replace(/。。/g, '。');
}
