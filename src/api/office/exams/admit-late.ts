import { officeEndpoint } from '@/api/endpoint.ts';
import { marked } from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { admitBody } from '@/core/exam/office.ts';
import { demandAttempt, demandChangeableSitting } from './demand-sitting.ts';

/** Decides whether the answers of an attempt that came late count, and marks it again. */
export const admitLate = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/admit-late',
    summary: 'Decide whether late answers count',
    body: admitBody,
    answer: null,
    problems: ['unknown-exam', 'unknown-attempt', 'not-submitted'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { attempt: id, counts } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { attempt, sitting, name } = await demandAttempt(making, id);
      await demandChangeableSitting(making, sitting.id);
      if (attempt.submitted === null) throw new ProblemError('not-submitted');
      const late_counts = counts ? 1 : 0;
      const again = await marked(making.db, { ...attempt, late_counts }, await readPaper(making.db, sitting.paper));
      await making.db
        .updateTable('exam_attempt')
        .set({ late_counts, ...again })
        .where('id', '=', id)
        .execute();
      making.note('exam-late-decided', { id: attempt.member, name }, { exam: sitting.title, counts });
    });
    return undefined;
  },
);
