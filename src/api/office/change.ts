import type { Kysely } from 'kysely';
import { memberOf } from '@/api/accounts/member.ts';
import { audited, type Named } from '@/api/audit/audited.ts';
import { clientAddress } from '@/api/client-address.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Deps } from '@/api/deps.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { type BranchRow, readTree } from '@/api/office/branches/branch-tree.ts';
import { isAllowed, type OfficeMember, officerOf } from '@/api/office/officer.ts';
import { ProblemError } from '@/api/problem.ts';
import type { AuditAction } from '@/core/people/audit.ts';
import type { Tree } from '@/core/people/tree.ts';

/** What a change of the office works with. What it reads stays true until it is done: no other change runs beside it. */
export interface Change {
  db: Kysely<Tables>;
  officer: OfficeMember;
  tree: Tree<BranchRow>;
  now: number;
  /** Enters into the audit log what is done. */
  note(action: AuditAction, target: Named | undefined, detail?: { [name: string]: unknown }): void;
}

/** Makes a change of the office, all of it or nothing, with its lines in the audit log. */
export function change<T>(
  { context, officer: { member }, deps }: { context: ApiContext; officer: OfficeMember; deps: Deps },
  make: (change: Change) => Promise<T>,
): Promise<T> {
  const now = deps.now();
  const address = clientAddress(context, deps.access);
  const actor = { id: member.id, name: member.displayName };
  return audited(deps.store, now, async (db, note) =>
    make({
      db,
      officer: await officerNow(db, member.id, deps, now),
      tree: await readTree(db, member.organisation),
      now,
      note: (action, target, detail) => note({ action, actor, target, address, ...(detail && { detail }) }),
    }),
  );
}

/** What the officer may do now: it may have changed since the request came. */
async function officerNow(db: Kysely<Tables>, id: string, { policy }: Deps, now: number): Promise<OfficeMember> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('id', '=', id)
    .where('deactivated', 'is', null)
    .executeTakeFirst();
  const member = row && memberOf(row, policy.passwords, now);
  if (member === undefined || !isAllowed(member, ['organiser', 'administrator'])) throw new ProblemError('not-allowed');
  return officerOf(member);
}

/** For the audit log: each field that changes, with what it was and what it becomes. */
export function differences<T extends object>(before: T, after: T): { [field: string]: [unknown, unknown] } {
  const fields = Object.keys(after) as (keyof T & string)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, [before[field], after[field]]]),
  );
}
