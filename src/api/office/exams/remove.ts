import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { oneSittingBody } from '@/core/exam/office.ts';
import { demandChangeableSitting } from './demand-sitting.ts';

/** Removes an examination that nobody has begun. */
export const remove = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/remove',
    summary: 'Remove an examination that nobody has begun',
    body: oneSittingBody,
    answer: null,
    problems: ['unknown-exam', 'exam-begun'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { title } = await demandChangeableSitting(making, id);
      const begun = await making.db
        .selectFrom('exam_attempt')
        .select('id')
        .where('sitting', '=', id)
        .executeTakeFirst();
      if (begun !== undefined) throw new ProblemError('exam-begun');
      await making.db.deleteFrom('exam_sitting').where('id', '=', id).execute();
      making.note('exam-removed', { id, name: title });
    });
    return undefined;
  },
);
