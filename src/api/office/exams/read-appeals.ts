import { officeEndpoint } from '@/api/endpoint.ts';
import { readAdjustments } from '@/api/exams/attempt.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { reviewOf } from '@/api/exams/review.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { type Appeals, appealsAnswer, oneSittingQuery } from '@/core/exam/office.ts';
import { demandSitting, mayChangeSitting } from './demand-sitting.ts';
import { readReach } from './scheduled.ts';

/** The appeals of members in reach, those that wait first, each with its question. */
export const readAppeals = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/appeals',
    summary: 'Appeals against the marking',
    query: oneSittingQuery,
    answer: appealsAnswer,
    problems: ['unknown-exam'],
  },
  ['organiser', 'administrator'],
  async ({ query: { id } }, officer, { store: { db } }) => {
    const tree = await readTree(db, officer.member.organisation);
    const sitting = await demandSitting({ db, officer, tree }, id);
    const names = new Map((await readReach(db, officer, tree)).map((one) => [one.id, one.display_name]));
    const rows = await db.selectFrom('exam_appeal').selectAll().where('sitting', '=', id).orderBy('at').execute();
    const paper = await readPaper(db, sitting.paper);
    const adjustments = await readAdjustments(db, id);
    const mayChange = mayChangeSitting(sitting, { officer, tree });
    const appeals: Appeals['appeals'] = [];
    for (const row of rows) {
      const attempt = await db
        .selectFrom('exam_attempt')
        .selectAll()
        .where('id', '=', row.attempt)
        .executeTakeFirstOrThrow();
      const name = names.get(attempt.member);
      const reviewed = (await reviewOf(db, attempt, paper, adjustments))[row.question];
      if (name === undefined || reviewed === undefined) continue;
      const { text, at, reply, replied } = row;
      appeals.push({
        ...{
          id: row.id,
          attempt: row.attempt,
          member: attempt.member,
          name,
          text,
          at,
          reply,
          replied,
          mayChange,
          reviewed,
        },
      });
    }
    return {
      appeals: [
        ...appeals.filter(({ replied }) => replied === null),
        ...appeals.filter(({ replied }) => replied !== null),
      ],
    };
  },
);
