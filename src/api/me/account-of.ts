import type { Kysely } from 'kysely';
import * as z from 'zod';
import { memberSchema, publicMember, type Member } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';

/** An account with what the session doesn't tell at each page. */
export const accountSchema = memberSchema.extend({
  branch: z
    .string()
    .describe('The names of the branches above the member, the uppermost first, parted by `/`; empty: none.'),
  created: z.number().describe('When the account was made.'),
});

export async function accountOf(db: Kysely<Tables>, member: Member): Promise<z.infer<typeof accountSchema>> {
  const { created } = await db
    .selectFrom('member')
    .select('created')
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  const branch = member.branch === null ? '' : (await readTree(db, member.organisation)).pathOf(member.branch);
  return { ...publicMember(member), branch, created };
}
