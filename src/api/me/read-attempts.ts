import * as z from 'zod';
import { memberEndpoint } from '@/api/endpoint.ts';
import type { Record } from '@/core/record/record.ts';
import { type AttemptAnswers, summarise } from '@/core/progress/attempts.ts';
import { recordsOf } from './records-of.ts';

const answer = z.object({
  attempts: z.array(
    z.object({
      activity: z.string(),
      attempt: z.string(),
      from: z.number(),
      to: z.number(),
      answered: z.number(),
      right: z.number().describe('Answers that were wholly right.'),
      points: z.number().describe('The sum of the scores, each 0 to 1.'),
    }),
  ),
});

/** All runs through quizzes. Progress keeps only the newest three of each: the others are read from the records. */
export const readAttempts = memberEndpoint(
  { method: 'get', path: '/api/me/attempts', summary: 'All my runs through quizzes', answer },
  async (_call, member, { store }) => {
    const attempts = new Map<string, { activity: string; answers: AttemptAnswers }>();
    for await (const page of recordsOf(store.db, member, 'answered')) {
      for (const { activity, corrected: at, score, body } of page) {
        const { attempt, part } = JSON.parse(body) as Record;
        if (attempt === undefined || part === undefined || score === null) continue;
        const one = attempts.get(attempt) ?? { activity, answers: Object.create(null) as AttemptAnswers };
        const before = one.answers[part];
        // In the order of ids: of two at the same time the later one counts, as in the fold.
        if (!before || at >= before.at) one.answers[part] = { at, score };
        attempts.set(attempt, one);
      }
    }
    return {
      attempts: [...attempts].map(([attempt, { activity, answers }]) => ({
        activity,
        ...summarise(attempt, answers),
      })),
    };
  },
);
