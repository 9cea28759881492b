import type { Selectable } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import { mayChange, type Officer } from '@/core/people/rights.ts';
import type { Person } from '@/core/people/person.ts';
import type { Role } from '@/core/people/role.ts';
import type { Tree } from '@/core/people/tree.ts';

/** What the office reads of a member. */
export const personColumns = [
  ...(['id', 'name', 'display_name', 'branch', 'roles', 'organises'] as const),
  ...(['created', 'signed_in', 'deactivated', 'one_time_until'] as const),
] as const;

export type PersonRow = Pick<Selectable<Tables['member']>, (typeof personColumns)[number]>;

/** A member as an officer sees them. */
export function personOf(row: PersonRow, officer: Officer, tree: Tree<BranchRow>): Person {
  const { id, name, branch, organises, created, deactivated } = row;
  const roles = JSON.parse(row.roles) as Role[];
  return {
    ...{ id, name, displayName: row.display_name, branch, roles, organises },
    ...{ created, signedIn: row.signed_in, deactivated, oneTimeUntil: row.one_time_until },
    mayChange: mayChange(officer, { id, branch, roles, organises }, tree),
  };
}
