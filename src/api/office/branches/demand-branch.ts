import { nameKey } from '@/api/accounts/member.ts';
import type { Change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { isInReach } from '@/core/people/rights.ts';
import type { BranchRow } from './branch-tree.ts';

/** A branch in the officer's reach. What is out of it is answered like what doesn't exist. */
export function demandBranch({ tree, officer }: Pick<Change, 'tree' | 'officer'>, id: string): BranchRow {
  const branch = tree.get(id);
  if (branch === undefined || !isInReach(officer, id, tree)) throw new ProblemError('unknown-branch');
  return branch;
}

/** A branch that the officer may rename, move or remove: an organiser only what is below their own. */
export function demandChangeableBranch(change: Change, id: string): BranchRow {
  const branch = demandBranch(change, id);
  if (id === change.officer.top) throw new ProblemError('not-allowed');
  return branch;
}

/** Where a branch may come to stand: below one in reach; at the top for administrators only. */
export function demandParent(change: Change, parent: string | null): void {
  if (parent !== null) demandBranch(change, parent);
  else if (change.officer.top !== null) throw new ProblemError('not-allowed');
}

/** Siblings have different names, however they are typed. */
export function demandFreeName({ tree }: Change, parent: string | null, name: string, self?: string): void {
  const taken = tree.childrenOf(parent).some((other) => other.id !== self && nameKey(other.name) === nameKey(name));
  if (taken) throw new ProblemError('branch-name-taken');
}
