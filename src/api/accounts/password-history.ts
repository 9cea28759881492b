import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { PasswordRules } from '@/core/people/password.ts';
import { isOneTime } from './one-time.ts';
import { verifyPassword } from './password.ts';

/** Whether a password is among a member's last ones, the present one apart. */
export async function wasUsedBefore(
  db: Kysely<Tables>,
  member: string,
  wanted: string,
  { history }: PasswordRules,
): Promise<boolean> {
  const rows = await db
    .selectFrom('password_history')
    .select('password')
    .where('member', '=', member)
    .orderBy('replaced', 'desc')
    .limit(history)
    .execute();
  for (const { password } of rows) if (await verifyPassword(wanted, password)) return true;
  return false;
}

/** Keeps a password that is being replaced as long as the rules look at it, and no longer. */
export async function keepPassword(
  db: Kysely<Tables>,
  member: string,
  password: string,
  { history }: PasswordRules,
  now: number,
): Promise<void> {
  if (history > 0 && !isOneTime(password)) {
    await db
      .insertInto('password_history')
      .values({ member, replaced: now, password })
      .onConflict((conflict) => conflict.columns(['member', 'replaced']).doNothing())
      .execute();
  }
  await db
    .deleteFrom('password_history')
    .where('member', '=', member)
    .where('replaced', 'not in', (kept) =>
      kept
        .selectFrom('password_history')
        .select('replaced')
        .where('member', '=', member)
        .orderBy('replaced', 'desc')
        .limit(history),
    )
    .execute();
}
