import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { SittingRow } from '@/api/exams/attempt.ts';
import { isFor } from '@/api/exams/mine.ts';
import { readPaper } from '@/api/exams/papers.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import type { ScheduledSitting } from '@/core/exam/office.ts';
import type { SeenWhen } from '@/core/exam/member.ts';
import { countOf, fullOf } from '@/core/exam/paper.ts';
import { isInReach } from '@/core/people/rights.ts';
import type { Tree } from '@/core/people/tree.ts';
import { branchesOf, mayChangeSitting } from './demand-sitting.ts';

/** Someone in an officer's reach who could take part. */
export interface Candidate {
  id: string;
  display_name: string;
  branch: string | null;
  deactivated: number | null;
}

/** All in an officer's reach, by their names to sign in with. */
export async function readReach(
  db: Kysely<Tables>,
  officer: OfficeMember,
  tree: Tree<BranchRow>,
): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'display_name', 'branch', 'deactivated'])
    .where('organisation', '=', officer.member.organisation)
    .orderBy('name_key')
    .execute();
  return rows.filter(({ branch }) => isInReach(officer, branch, tree));
}

/** An examination as the office lists it, with how far the officer's people are. */
export async function scheduled(
  db: Kysely<Tables>,
  sitting: SittingRow,
  {
    officer,
    tree,
    reach,
    now,
  }: { officer: OfficeMember; tree: Tree<BranchRow>; reach: readonly Candidate[]; now: number },
): Promise<ScheduledSitting> {
  const paper = await readPaper(db, sitting.paper);
  const inReach = new Set(reach.map(({ id }) => id));
  const attempts = (
    await db
      .selectFrom('exam_attempt')
      .select(['id', 'member', 'submitted'])
      .where('sitting', '=', sitting.id)
      .execute()
  ).filter(({ member }) => inReach.has(member));
  const appeals = await db
    .selectFrom('exam_appeal')
    .select('attempt')
    .where('sitting', '=', sitting.id)
    .where('replied', 'is', null)
    .execute();
  const writing = new Set(attempts.filter(({ submitted }) => submitted === null).map(({ member }) => member));
  const done = new Set(attempts.filter(({ submitted }) => submitted !== null).map(({ member }) => member));
  const own = new Set(attempts.map(({ id }) => id));
  const { id, title, opens, closes, minutes, pass, grace } = sitting;
  return {
    ...{
      id,
      title,
      paper: sitting.paper,
      paperTitle: paper.title,
      branches: branchesOf(sitting),
      opens,
      closes,
      minutes,
    },
    ...{
      attempts: sitting.attempts,
      pass,
      grace,
      scores: sitting.scores as SeenWhen,
      answers: sitting.answers as SeenWhen,
    },
    ...{ questions: countOf(paper), points: fullOf(paper) },
    state: now < opens ? 'coming' : now <= closes ? 'open' : 'past',
    mayChange: mayChangeSitting(sitting, { officer, tree }),
    eligible: reach.filter((one) => isCandidate(one, sitting, tree) || writing.has(one.id) || done.has(one.id)).length,
    writing: writing.size,
    submitted: [...done].filter((member) => !writing.has(member)).length,
    appeals: appeals.filter(({ attempt }) => own.has(attempt)).length,
  };
}

/** Whether somebody can take part now. */
export function isCandidate({ branch, deactivated }: Candidate, sitting: SittingRow, tree: Tree<BranchRow>): boolean {
  return deactivated === null && isFor(sitting, branch, tree);
}
