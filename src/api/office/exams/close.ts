import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { oneSittingBody } from '@/core/exam/office.ts';
import { demandChangeableSitting } from './demand-sitting.ts';

/** Closes an examination now. What is being written ends now, too, but for time that was added for a member. */
export const close = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/close',
    summary: 'Close an examination early',
    body: oneSittingBody,
    answer: null,
    problems: ['unknown-exam', 'exam-not-open'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { title, opens, closes } = await demandChangeableSitting(making, id);
      if (making.now < opens || making.now >= closes) throw new ProblemError('exam-not-open');
      await making.db.updateTable('exam_sitting').set({ closes: making.now }).where('id', '=', id).execute();
      making.note('exam-closed', { id, name: title }, { closes: [closes, making.now] });
    });
    return undefined;
  },
);
