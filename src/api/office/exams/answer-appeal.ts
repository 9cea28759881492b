import { officeEndpoint } from '@/api/endpoint.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { drawPaper } from '@/core/exam/draw.ts';
import { replyBody } from '@/core/exam/office.ts';
import { enter } from './adjust.ts';
import { demandAttempt, demandChangeableSitting } from './demand-sitting.ts';

/** Answers an appeal, with other points for the question where the member is right. */
export const answerAppeal = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/answer-appeal',
    summary: 'Answer an appeal',
    body: replyBody,
    answer: null,
    problems: ['unknown-appeal', 'unknown-exam', 'unknown-attempt'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, reply, points } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const appeal = await making.db.selectFrom('exam_appeal').selectAll().where('id', '=', id).executeTakeFirst();
      if (appeal === undefined) throw new ProblemError('unknown-appeal');
      const { attempt, name } = await demandAttempt(making, appeal.attempt);
      const sitting = await demandChangeableSitting(making, appeal.sitting);
      const drawn = drawPaper(await readPaper(making.db, sitting.paper), attempt.seed)[appeal.question];
      if (drawn === undefined) throw new ProblemError('unknown-appeal');
      await making.db
        .updateTable('exam_appeal')
        .set({ reply, replied: making.now, officer: officer.id })
        .where('id', '=', id)
        .execute();
      const question = drawn.question.id;
      making.note('exam-appeal-answered', { id: attempt.member, name }, { exam: sitting.title, question, reply });
      if (points !== undefined) await enter(making, sitting, { attempt: attempt.id, question, points, reason: reply });
    });
    return undefined;
  },
);
