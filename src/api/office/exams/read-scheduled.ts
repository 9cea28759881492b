import { officeEndpoint } from '@/api/endpoint.ts';
import { settle } from '@/api/exams/attempt.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { type OfferedPaper, scheduledAnswer } from '@/core/exam/office.ts';
import { countOf, fullOf, type Paper } from '@/core/exam/paper.ts';
import { maySeeSitting } from './demand-sitting.ts';
import { readReach, scheduled } from './scheduled.ts';

/** The examinations that concern an officer's people, the latest first, and the papers that can be chosen. */
export const readScheduled = officeEndpoint(
  { method: 'get', path: '/api/office/exams', summary: 'Examinations and papers', answer: scheduledAnswer },
  ['organiser', 'administrator'],
  async (_call, officer, { store, now: clock }) => {
    const now = clock();
    const { db } = store;
    const tree = await readTree(db, officer.member.organisation);
    const reach = await readReach(db, officer, tree);
    const rows = await db
      .selectFrom('exam_sitting')
      .selectAll()
      .where('organisation', '=', officer.member.organisation)
      .orderBy('opens', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const sittings = [];
    for (const row of rows.filter((sitting) => maySeeSitting(sitting, { officer, tree }))) {
      await settle((unit) => store.write(unit), db, { sitting: row.id }, now);
      sittings.push(await scheduled(db, row, { officer, tree, reach, now }));
    }
    const papers = await db
      .selectFrom('exam_paper')
      .select(['revision', 'body'])
      .where('retired', 'is', null)
      .orderBy('id')
      .execute();
    return { now, sittings, papers: papers.map(({ revision, body }) => offered(revision, JSON.parse(body) as Paper)) };
  },
);

function offered(revision: string, paper: Paper): OfferedPaper {
  const { id, title, summary, minutes, pass, attempts, parts } = paper;
  return {
    ...{ revision, id, title, summary, questions: countOf(paper), points: fullOf(paper), minutes, pass, attempts },
    parts: parts.map(({ title: name, points, take, pool }) => ({ title: name, points, take, pool: pool.length })),
  };
}
