import { demandBranch } from '@/api/office/branches/demand-branch.ts';
import type { Change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { isInReach, mayChange, mayGive } from '@/core/people/rights.ts';
import { type Role, roles as allRoles } from '@/core/people/role.ts';
import type { Person } from '@/core/people/person.ts';
import { personColumns, personOf } from './person.ts';

/** A member as they are now. Out of the officer's reach is answered like not existing. */
export async function readPerson({ db, officer, tree }: Change, id: string): Promise<Person> {
  const row = await db
    .selectFrom('member')
    .select(personColumns)
    .where('organisation', '=', officer.member.organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !isInReach(officer, row.branch, tree)) throw new ProblemError('unknown-member');
  return personOf(row, officer, tree);
}

/** A member whom the officer may change. */
export async function demandPerson(change: Change, id: string): Promise<Person> {
  const person = await readPerson(change, id);
  if (!mayChange(change.officer, person, change.tree)) throw new ProblemError('not-allowed');
  return person;
}

/** Roles as they are kept: in their order, `member` always among them. The officer may give them, and they make sense. */
export function demandRoles(
  change: Change,
  wanted: { roles: readonly Role[]; organises: string | null },
): { roles: Role[]; organises: string | null } {
  const roles = allRoles.filter((role) => role === 'member' || wanted.roles.includes(role));
  const { organises } = wanted;
  if (roles.includes('organiser') !== (organises !== null)) {
    throw new ProblemError('invalid-input', '组织员要写明负责哪个支部；其他角色不写。请改正后重新提交。');
  }
  if (organises !== null) demandBranch(change, organises);
  if (!mayGive(change.officer, { roles, organises }, change.tree)) throw new ProblemError('not-allowed');
  return { roles, organises };
}

/** A branch that somebody may be put in. Only administrators may leave somebody without one. */
export function demandBranchFor(change: Change, branch: string | null): void {
  if (branch !== null) demandBranch(change, branch);
  else if (change.officer.top !== null) throw new ProblemError('not-allowed');
}

/** That somebody is left who may do everything and can sign in. */
export async function demandAdministrator({ db, officer, now }: Change): Promise<void> {
  const left = await db
    .selectFrom('member')
    .select('id')
    .where('organisation', '=', officer.member.organisation)
    .where('roles', 'like', '%"administrator"%')
    .where('deactivated', 'is', null)
    .where((where) => where.or([where('one_time_until', 'is', null), where('one_time_until', '>', now)]))
    .executeTakeFirst();
  if (left === undefined) throw new ProblemError('last-administrator');
}
