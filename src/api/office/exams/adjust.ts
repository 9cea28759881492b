import { randomBytes } from 'node:crypto';
import { officeEndpoint } from '@/api/endpoint.ts';
import type { SittingRow } from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { change, type Change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { adjustBody } from '@/core/exam/office.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { demandAttempt, demandChangeableSitting } from './demand-sitting.ts';

/** Decides the points of a question, for one attempt or for everybody: an entry in the ledger, with its reason. */
export const adjust = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/adjust',
    summary: 'Change the points of a question',
    body: adjustBody,
    answer: null,
    problems: ['unknown-exam', 'unknown-attempt', 'not-submitted'],
  },
  ['organiser', 'administrator'],
  async ({ context, body }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const sitting = await demandChangeableSitting(making, body.sitting);
      if (body.attempt !== null) {
        const { attempt } = await demandAttempt(making, body.attempt);
        if (attempt.sitting !== sitting.id) throw new ProblemError('unknown-attempt');
        if (attempt.submitted === null) throw new ProblemError('not-submitted');
      }
      await enter(making, sitting, body);
    });
    return undefined;
  },
);

/** Enters points into the ledger, and into the audit log. */
export async function enter(
  making: Change,
  sitting: SittingRow,
  { attempt, question, points, reason }: { attempt: string | null; question: string; points: number; reason: string },
): Promise<void> {
  const { parts } = await readPaper(making.db, sitting.paper);
  const full = parts.filter(({ pool }) => pool.some(({ id }) => id === question)).map((part) => part.points);
  if (full.length === 0) throw new ProblemError('invalid-input', '这份试卷里没有这道题。请刷新页面后再试。');
  if (points > Math.max(...full))
    throw new ProblemError('invalid-input', '得分不能超过这道题的分值。请改正后重新提交。');
  const { now, officer } = making;
  await making.db
    .insertInto('exam_adjustment')
    .values({
      ...{ id: uuidV7(now, randomBytes(16)), sitting: sitting.id, attempt, question, points, reason },
      ...{ at: now, officer: officer.id },
    })
    .execute();
  making.note('exam-adjusted', { id: sitting.id, name: sitting.title }, { attempt, question, points, reason });
}
