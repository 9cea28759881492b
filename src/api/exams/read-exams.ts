import { memberEndpoint } from '@/api/endpoint.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { sittingsAnswer } from '@/core/exam/member.ts';
import { settle } from './attempt.ts';
import { describe, isFor, readMine } from './mine.ts';

/** How long an examination is listed that is over and was not taken, in milliseconds. */
const remembered = 90 * 86_400_000;

/** The examinations of whoever is signed in: open, to come, and past. */
export const readExams = memberEndpoint(
  { method: 'get', path: '/api/exams', summary: 'My examinations', answer: sittingsAnswer },
  async (_call, member, { store, now: clock }) => {
    const now = clock();
    await settle((unit) => store.write(unit), store.db, { member: member.id }, now);
    const rows = await store.db
      .selectFrom('exam_sitting')
      .leftJoin('exam_attempt', (join) =>
        join.onRef('exam_attempt.sitting', '=', 'exam_sitting.id').on('exam_attempt.member', '=', member.id),
      )
      .select(['exam_sitting.id', 'exam_sitting.branches', 'exam_sitting.closes', 'exam_attempt.id as attempt'])
      .where('exam_sitting.organisation', '=', member.organisation)
      .orderBy('exam_sitting.closes')
      .execute();
    const tree = await readTree(store.db, member.organisation);
    const own = rows.filter(
      (row) => row.attempt !== null || (row.closes > now - remembered && isFor(row, member.branch, tree)),
    );
    const sittings = [];
    for (const id of new Set(own.map((row) => row.id)))
      sittings.push((await describe(store.db, await readMine(store.db, member, id), now)).sitting);
    return { now, sittings };
  },
);
