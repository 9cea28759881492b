import { createHash, randomBytes } from 'node:crypto';
import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { nameKey } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { importLimit, type Mistake } from '@/core/people/import.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { examineRow, type Planned } from './examine-row.ts';
import { branchFinder, type FoundBranch } from './find-branch.ts';
import { readHeadings } from './headings.ts';
import { mistake } from './mistakes.ts';
import { readTable } from './read-table.ts';

/** What a file would make, and what is wrong with it. */
export interface Examined {
  /** Says who asked for what, with which file, and what the branches were. */
  token: string;
  /** Branches to be made; complete once the rows have been gone through. */
  branches: readonly FoundBranch[];
  /** Goes through the rows, once: each with somebody or with its mistakes. Lets other requests in between. */
  rows(): AsyncGenerator<{ planned: Planned | null; mistakes: Mistake[] }>;
}

/** After so many rows other requests get their turn. */
const portion = 500;

/** Reads a file and prepares to examine it. Changes nothing. Throws `unreadable-file`. */
export async function examine(
  { db, officer, now }: { db: Kysely<Tables>; officer: OfficeMember; now: number },
  file: Uint8Array,
  create: boolean,
): Promise<Examined> {
  const { organisation } = officer.member;
  const tree = await readTree(db, organisation);
  const token = tokenOf([organisation, officer.id, officer.top, create, tree.from(null), sha256(file)]);
  const [headings = [], ...people] = await readTable(file);
  const { places, mistakes } = readHeadings(headings);
  const branches = branchFinder(tree, officer, { create, newId: () => uuidV7(now, randomBytes(16)) });
  const index = places.name?.index;
  const names = index === undefined ? [] : people.map((cells) => nameKey(cells[index] ?? ''));
  return {
    token,
    branches: branches.made,
    async *rows() {
      if (mistakes.length > 0) {
        yield { planned: null, mistakes };
        // Without the columns everything else would be a mistake too.
        if (places.name === undefined || places.displayName === undefined) return;
      }
      const examination = { places, officer, branches, taken: await takenOf(db, organisation, names), seen: new Map() };
      let count = 0;
      for (const [at, cells] of people.entries()) {
        if (at % portion === 0) await afterPendingRequests();
        if (cells.every((cell) => cell.trim() === '')) continue;
        const row = at + 2;
        if (++count > importLimit) {
          yield { planned: null, mistakes: [mistake('too-many-rows', { row, column: '' }, '', importLimit)] };
          return;
        }
        const { planned, mistakes: found } = examineRow(examination, cells, row);
        yield found.length > 0 ? { planned: null, mistakes: found } : { planned, mistakes: [] };
      }
    },
  };
}

/** Which of these names have an account. */
async function takenOf(db: Kysely<Tables>, organisation: string, names: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (let from = 0; from < names.length; from += portion) {
    const rows = await db
      .selectFrom('member')
      .select('name_key')
      .where('organisation', '=', organisation)
      .where(
        'name_key',
        'in',
        names.slice(from, from + portion).map((name) => name.replaceAll('\0', '')),
      )
      .execute();
    for (const { name_key } of rows) taken.add(name_key);
    await afterPendingRequests();
  }
  return taken;
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function tokenOf(facts: readonly unknown[]): string {
  return sha256(JSON.stringify(facts));
}
