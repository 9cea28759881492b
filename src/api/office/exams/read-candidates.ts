import { officeEndpoint } from '@/api/endpoint.ts';
import {
  type AttemptRow,
  attemptsByMember,
  deadline,
  type ExtensionRow,
  readAdjustments,
  type SittingRow,
  settle,
} from '@/api/exams/attempt.ts';
import { scoreIn } from '@/api/exams/mine.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { type Candidate, candidatesAnswer, oneSittingQuery } from '@/core/exam/office.ts';
import { demandSitting } from './demand-sitting.ts';
import { isCandidate, readReach, scheduled } from './scheduled.ts';

/** An examination with everybody in reach who takes part: who has not begun, who is writing, and what came out. */
export const readCandidates = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/sitting',
    summary: 'An examination with its members and their attempts',
    query: oneSittingQuery,
    answer: candidatesAnswer,
    problems: ['unknown-exam'],
  },
  ['organiser', 'administrator'],
  async ({ query: { id } }, officer, { store, now: clock }) => {
    const now = clock();
    const { db } = store;
    const tree = await readTree(db, officer.member.organisation);
    const sitting = await demandSitting({ db, officer, tree }, id);
    await settle((unit) => store.write(unit), db, { sitting: id }, now);
    const reach = await readReach(db, officer, tree);
    const paper = await readPaper(db, sitting.paper);
    const adjustments = await readAdjustments(db, id);
    const attempts = await db
      .selectFrom('exam_attempt')
      .selectAll()
      .where('sitting', '=', id)
      .orderBy('number')
      .execute();
    const extensions = await db.selectFrom('exam_extension').selectAll().where('sitting', '=', id).execute();
    const byMember = attemptsByMember(attempts);
    const candidates = reach
      .filter((one) => byMember.has(one.id) || isCandidate(one, sitting, tree))
      .map(({ id: member, display_name: name, branch }): Candidate => {
        const own = byMember.get(member) ?? [];
        const extension = extensions.find((one) => one.member === member);
        const scoring = { paper, pass: sitting.pass, adjustments };
        return {
          ...{ member, name, branch, state: stateOf(own) },
          extra: extension
            ? { minutes: extension.minutes, attempts: extension.attempts, reason: extension.reason }
            : null,
          attempts: own.map((attempt) => outlined(attempt, sitting, extension, scoreIn(attempt, scoring))),
        };
      });
    return { now, sitting: await scheduled(db, sitting, { officer, tree, reach, now }), candidates };
  },
);

function stateOf(attempts: readonly AttemptRow[]): Candidate['state'] {
  if (attempts.length === 0) return 'not-begun';
  return attempts.some(({ submitted }) => submitted === null) ? 'writing' : 'submitted';
}

function outlined(
  attempt: AttemptRow,
  sitting: SittingRow,
  extension: ExtensionRow | undefined,
  score: { points: number; passed: boolean } | null,
): Candidate['attempts'][number] {
  const { id, began, submitted, automatic, answered, late, late_counts } = attempt;
  return {
    ...{ id, began, deadline: deadline(attempt, sitting, extension), submitted, automatic: automatic === 1, answered },
    ...{ late, lateCounts: late_counts === 1, points: score?.points ?? null, passed: score?.passed ?? null },
  };
}
