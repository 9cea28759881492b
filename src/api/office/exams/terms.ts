import type { Change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import type { ExamTerms } from '@/core/exam/office.ts';
import { demandBranches } from './demand-sitting.ts';

const order = ['submitted', 'closed', 'never'];

/** The columns of an examination's terms. They make sense together, its paper is offered, its branches are in reach. */
export async function demandTerms(making: Change, terms: ExamTerms, paperBefore?: string) {
  const { paper, branches, opens, closes, scores, answers, ...rest } = terms;
  if (closes <= opens) throw new ProblemError('invalid-input', '结束时间要晚于开始时间。请改正后重新提交。');
  if (closes <= making.now) throw new ProblemError('invalid-input', '结束时间已经过去了。请改晚一些再提交。');
  if (order.indexOf(answers) < order.indexOf(scores)) {
    throw new ProblemError('invalid-input', '答案不能比成绩先公布：看到答案就知道了成绩。请改正后重新提交。');
  }
  const row = await making.db
    .selectFrom('exam_paper')
    .select('retired')
    .where('revision', '=', paper)
    .executeTakeFirst();
  if (row === undefined || (row.retired !== null && paper !== paperBefore)) throw new ProblemError('unknown-paper');
  return { ...rest, paper, branches: demandBranches(making, branches), opens, closes, scores, answers };
}
