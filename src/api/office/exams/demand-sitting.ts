import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { AttemptRow, SittingRow } from '@/api/exams/attempt.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import { demandBranch } from '@/api/office/branches/demand-branch.ts';
import type { Change } from '@/api/office/change.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { ProblemError } from '@/api/problem.ts';
import { isInReach } from '@/core/people/rights.ts';
import type { Tree } from '@/core/people/tree.ts';

interface Looking {
  db: Kysely<Tables>;
  officer: OfficeMember;
  tree: Tree<BranchRow>;
}

export function branchesOf({ branches }: Pick<SittingRow, 'branches'>): string[] {
  return JSON.parse(branches) as string[];
}

/** Whether all of an examination is an officer's affair. Branches that are gone since don't matter. */
export function mayChangeSitting(sitting: SittingRow, { officer, tree }: Omit<Looking, 'db'>): boolean {
  const known = branchesOf(sitting).filter((id) => tree.get(id) !== undefined);
  return officer.top === null || (known.length > 0 && known.every((id) => isInReach(officer, id, tree)));
}

/** Whether some of an officer's people are among those it is for. */
export function maySeeSitting(sitting: SittingRow, { officer, tree }: Omit<Looking, 'db'>): boolean {
  const { top } = officer;
  if (top === null) return true;
  return branchesOf(sitting).some((id) => tree.isWithin(id, top) || tree.isWithin(top, id));
}

/** An examination that an officer may look at; others are answered like none. */
export async function demandSitting(looking: Looking, id: string): Promise<SittingRow> {
  const sitting = await looking.db
    .selectFrom('exam_sitting')
    .selectAll()
    .where('organisation', '=', looking.officer.member.organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (sitting === undefined || !maySeeSitting(sitting, looking)) throw new ProblemError('unknown-exam');
  return sitting;
}

/** One that an officer may change: locked, so that nobody begins meanwhile. */
export async function demandChangeableSitting(making: Change, id: string): Promise<SittingRow> {
  const sitting = await demandSitting(making, id);
  if (!mayChangeSitting(sitting, making)) throw new ProblemError('not-allowed');
  return making.db
    .updateTable('exam_sitting')
    .set((update) => ({ created: update.ref('created') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** An attempt of a member in an officer's reach, with whose it is. */
export async function demandAttempt(
  looking: Looking,
  id: string,
): Promise<{ attempt: AttemptRow; sitting: SittingRow; name: string }> {
  const row = await looking.db
    .selectFrom('exam_attempt')
    .innerJoin('member', 'member.id', 'exam_attempt.member')
    .selectAll('exam_attempt')
    .select(['member.display_name', 'member.branch'])
    .where('exam_attempt.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !isInReach(looking.officer, row.branch, looking.tree))
    throw new ProblemError('unknown-attempt');
  const { display_name: name, branch: _, ...attempt } = row;
  return { attempt, sitting: await demandSitting(looking, attempt.sitting), name };
}

/** Branches that an examination can be for. */
export function demandBranches(making: Change, branches: readonly string[]): string {
  for (const id of branches) demandBranch(making, id);
  return JSON.stringify([...new Set(branches)]);
}
