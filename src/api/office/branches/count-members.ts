import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';

/** How many accounts are directly in a branch. */
export async function countMembers(db: Kysely<Tables>, branch: string): Promise<number> {
  const { count } = await db
    .selectFrom('member')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('branch', '=', branch)
    .executeTakeFirstOrThrow();
  return count;
}
