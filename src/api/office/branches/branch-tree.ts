import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { type Tree, treeOf } from '@/core/people/tree.ts';

/** A branch as the table has it. */
export interface BranchRow {
  id: string;
  parent: string | null;
  name: string;
}

/** All branches of an organisation. There are hundreds at most: one small query serves every question about them. */
export async function readTree(db: Kysely<Tables>, organisation: string): Promise<Tree<BranchRow>> {
  return treeOf(
    await db.selectFrom('branch').select(['id', 'parent', 'name']).where('organisation', '=', organisation).execute(),
  );
}
