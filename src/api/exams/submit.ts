import { memberEndpoint } from '@/api/endpoint.ts';
import { submitAnswer, submitBody } from '@/core/exam/member.ts';
import { deadline, handIn, lockAttempt, readTerms } from './attempt.ts';
import { readMyAttempt } from './mine.ts';
import { readPaper } from './papers.ts';

/** Hands an attempt in; again is the same as once. After the deadline it counts as handed in at the deadline. */
export const submit = memberEndpoint(
  {
    method: 'post',
    path: '/api/exams/submit',
    summary: 'Hand an attempt in',
    body: submitBody,
    answer: submitAnswer,
    problems: ['unknown-attempt'],
  },
  ({ body: { attempt: id } }, member, { store, now: clock }) =>
    store.write(async (db) => {
      await readMyAttempt(db, member, id);
      const attempt = await lockAttempt(db, id);
      if (attempt.submitted !== null) return { submitted: attempt.submitted };
      const { sitting, extension } = await readTerms(db, attempt);
      const now = clock();
      const end = deadline(attempt, sitting, extension);
      const submitted = Math.min(now, end);
      await handIn(db, attempt, await readPaper(db, sitting.paper), { submitted, automatic: now > end });
      return { submitted };
    }),
);
