import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { forgetFailures } from './attempts.ts';
import { hashOneTime, newOneTimePassword } from './one-time.ts';
import { keepPassword } from './password-history.ts';
import type { Policy } from './policy.ts';
import { endSessionsOf } from './session.ts';

/**
 * Replaces a member's password by a one-time password, ends their sessions, and lets them in again if they were locked
 * out. Answers the password: only its hash is kept.
 */
export async function giveOneTime(
  db: Kysely<Tables>,
  { id, name }: { id: string; name: string },
  policy: Policy,
  now: number,
): Promise<string> {
  const { password } = await db.selectFrom('member').select('password').where('id', '=', id).executeTakeFirstOrThrow();
  await keepPassword(db, id, password, policy.passwords, now);
  const oneTimePassword = newOneTimePassword();
  await db
    .updateTable('member')
    .set({ password: hashOneTime(oneTimePassword), password_changed: now, one_time_until: now + policy.oneTime })
    .where('id', '=', id)
    .execute();
  await endSessionsOf(db, id);
  await forgetFailures(db, name);
  return oneTimePassword;
}
