import { randomBytes } from 'node:crypto';
import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import { nameKey, searchText } from '@/api/accounts/member.ts';
import { bulk } from '@/api/database/bulk.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import type { Planned } from './examine-row.ts';
import { sha256 } from './examine.ts';
import type { FoundBranch } from './find-branch.ts';

/** Somebody to be made, with a password to be shown once and its hash. */
export interface Newcomer extends Planned {
  oneTimePassword: string;
  password: string;
}

/** After so many people other requests get their turn. */
const portion = 512;

/**
 * Makes branches and people in one transaction, with a line in the audit log for each. Answers until when the one-time
 * passwords are good. Throws `import-changed` where something has changed since they were examined.
 */
export function makePeople(
  asked: Parameters<typeof change>[0],
  { newcomers, branches, file }: { newcomers: readonly Newcomer[]; branches: readonly FoundBranch[]; file: Uint8Array },
): Promise<number> {
  return change(asked, async (making) => {
    const { db, now, note, tree, officer } = making;
    const { organisation } = officer.member;
    if (officer.top !== asked.officer.top) throw new ProblemError('import-changed');
    for (const { id, parent, name, path } of branches) {
      await db.insertInto('branch').values({ id, organisation, parent, name, created: now }).execute();
      note('branch-added', { id, name }, { path });
    }
    const made = new Set(branches.map(({ id }) => id));
    const isThere = (branch: FoundBranch | null) =>
      branch === null || made.has(branch.id) || tree.pathOf(branch.id) === branch.path;
    if (!newcomers.every(({ branch, organises }) => isThere(branch) && isThere(organises))) {
      throw new ProblemError('import-changed');
    }

    const until = now + asked.deps.policy.oneTime;
    note('members-imported', undefined, { count: newcomers.length, branches: branches.length, file: sha256(file) });
    for (let from = 0; from < newcomers.length; from += portion) {
      const rows = newcomers.slice(from, from + portion).map((newcomer) => toRow(newcomer, organisation, now, until));
      const inserted = await insert(db, rows);
      if (inserted.length < rows.length) throw new ProblemError('import-changed');
      for (const { id, name, display_name, branch, roles } of rows) {
        note('member-added', { id, name: display_name }, { name, branch, roles: JSON.parse(roles) });
      }
      await afterPendingRequests();
    }
    return until;
  });
}

type Row = ReturnType<typeof toRow>;

function toRow(
  { name, displayName, branch, roles, organises, password }: Newcomer,
  organisation: string,
  now: number,
  until: number,
) {
  return {
    ...{ id: uuidV7(now, randomBytes(16)), organisation, name, name_key: nameKey(name), display_name: displayName },
    ...{ search_text: searchText(name, displayName), roles: JSON.stringify(roles) },
    ...{ branch: branch?.id ?? null, organises: organises?.id ?? null },
    ...{ password, created: now, password_changed: now, one_time_until: until },
  };
}

const columns = [
  ...(['id', 'organisation', 'name', 'name_key', 'display_name', 'search_text', 'roles'] as const),
  ...(['branch', 'organises', 'password', 'created', 'password_changed', 'one_time_until'] as const),
] as const;

const insert = bulk(
  (db, length) =>
    db
      .insertInto('member')
      .values(
        Array.from({ length }, () => ({
          ...{ id: '', organisation: '', name: '', name_key: '', display_name: '', search_text: '', roles: '' },
          ...{ branch: '', organises: '', password: '', created: 0, password_changed: 0, one_time_until: 0 },
        })),
      )
      .onConflict((conflict) => conflict.columns(['organisation', 'name_key']).doNothing())
      .returning('id'),
  (rows: readonly Row[]) => rows.flatMap((row) => columns.map((column) => row[column])),
);
