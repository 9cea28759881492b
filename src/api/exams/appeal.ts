import { randomBytes } from 'node:crypto';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { appealBody, type SeenWhen } from '@/core/exam/member.ts';
import { countOf } from '@/core/exam/paper.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { maySee, readMine, readMyAttempt } from './mine.ts';
import { readPaper } from './papers.ts';

/** A note to the organiser about a question whose key the member has seen. */
export const appeal = memberEndpoint(
  {
    method: 'post',
    path: '/api/exams/appeal',
    summary: 'Appeal against the marking of a question',
    body: appealBody,
    answer: null,
    problems: ['unknown-attempt', 'not-submitted', 'not-allowed', 'appeal-answered'],
  },
  async ({ body: { attempt: id, question, text } }, member, { store, now: clock }) => {
    const now = clock();
    await store.write(async (db) => {
      const attempt = await readMyAttempt(db, member, id);
      if (attempt.submitted === null) throw new ProblemError('not-submitted');
      const mine = await readMine(db, member, attempt.sitting);
      if (!maySee(mine.sitting.answers as SeenWhen, mine, 'answers', now)) throw new ProblemError('not-allowed');
      if (question >= countOf(await readPaper(db, mine.sitting.paper))) throw new ProblemError('invalid-input');
      const row = await db
        .insertInto('exam_appeal')
        .values({
          ...{ id: uuidV7(now, randomBytes(16)), sitting: attempt.sitting, attempt: id, question, text, at: now },
          ...{ reply: null, replied: null, officer: null },
        })
        .onConflict((conflict) =>
          conflict
            .columns(['attempt', 'question'])
            .doUpdateSet({ text, at: now })
            .where('exam_appeal.replied', 'is', null),
        )
        .returning('id')
        .executeTakeFirst();
      if (row === undefined) throw new ProblemError('appeal-answered');
    });
    return undefined;
  },
);
