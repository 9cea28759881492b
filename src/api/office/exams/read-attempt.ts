import { officeEndpoint } from '@/api/endpoint.ts';
import { deadline, pointsIn, readAdjustments, readTerms, settle } from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { reviewOf } from '@/api/exams/review.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { attemptAnswer, attemptQuery } from '@/core/exam/office.ts';
import { fullOf } from '@/core/exam/paper.ts';
import { demandAttempt, mayChangeSitting } from './demand-sitting.ts';

/** One member's attempt, question by question, and the answers that came late. */
export const readAttempt = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/attempt',
    summary: 'One member’s attempt',
    query: attemptQuery,
    answer: attemptAnswer,
    problems: ['unknown-attempt', 'unknown-exam'],
  },
  ['organiser', 'administrator'],
  async ({ query: { id } }, officer, { store, now: clock }) => {
    const { db } = store;
    const tree = await readTree(db, officer.member.organisation);
    const { sitting } = await demandAttempt({ db, officer, tree }, id);
    await settle((unit) => store.write(unit), db, { sitting: sitting.id }, clock());
    const { attempt, name } = await demandAttempt({ db, officer, tree }, id);
    const { extension } = await readTerms(db, attempt);
    const paper = await readPaper(db, sitting.paper);
    const adjustments = await readAdjustments(db, sitting.id);
    const end = deadline(attempt, sitting, extension);
    const late = await db
      .selectFrom('exam_answer')
      .select(['question', 'stored', 'given', 'heard'])
      .where('attempt', '=', id)
      .where('late', '=', 1)
      .orderBy('sequence')
      .execute();
    return {
      ...{ id, sitting: sitting.id, member: attempt.member, name, began: attempt.began, submitted: attempt.submitted },
      ...{ deadline: end, points: pointsIn(attempt, paper, adjustments)?.sum ?? 0, full: fullOf(paper) },
      late: late.map(({ question, stored, given, heard }) => ({
        ...{ question, arrived: stored - end, given: end - given, heard: end - heard },
      })),
      lateCounts: attempt.late_counts === 1,
      mayChange: mayChangeSitting(sitting, { officer, tree }),
      reviewed: await reviewOf(db, attempt, paper, adjustments),
    };
  },
);
