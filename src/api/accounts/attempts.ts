import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';
import { nameKey } from './member.ts';

/** Failures are counted in windows of this length. */
export const attemptWindow = 15 * 60_000;

/** How many are let through in a window. A whole school may stand behind one address. */
export const mostAttempts = { name: 10, address: 100 } as const;

/** Who is counted: the account that is tried, and the address it is tried from. */
export interface Attempt {
  name: string;
  address: string;
}

/**
 * Counts an attempt before its password is looked at, so that many at once don't slip through. Kept in the database:
 * several processes count together, and a restart forgets nothing.
 * @returns 0, or the milliseconds after which to try again
 */
export async function countAttempt(store: Store, attempt: Attempt, now: number): Promise<number> {
  return store.write(async (db) => {
    for (const { subject, most } of subjects(attempt)) {
      const { failures, since } = await increment(db, subject, now);
      // What an address tries beyond its limit is not held against the name: it can't lock out everyone.
      if (failures > most) return Math.max(1, since + attemptWindow - now);
    }
    return 0;
  });
}

/** Takes back the counts of an attempt that succeeded: the name starts anew, the address is one failure less. */
export async function forgetAttempt(store: Store, attempt: Attempt): Promise<void> {
  const [address, name] = subjects(attempt);
  await store.write(async (db) => {
    await db
      .updateTable('sign_in_attempt')
      .set((update) => ({ failures: update('failures', '-', 1) }))
      .where('subject', '=', address.subject)
      .where('failures', '>', 0)
      .execute();
    await db.deleteFrom('sign_in_attempt').where('subject', '=', name.subject).execute();
  });
}

/** Always in this order: two processes that count the same two subjects then can't wait for each other. */
function subjects({ name, address }: Attempt) {
  return [
    { subject: hash(`address:${address}`), most: mostAttempts.address },
    { subject: hash(`name:${nameKey(name)}`), most: mostAttempts.name },
  ] as const;
}

async function increment(db: Kysely<Tables>, subject: string, now: number) {
  // A window that begins far in the future was opened by a clock that has been set right since: it would never end.
  const isOver = sql<boolean>`abs(sign_in_attempt.since - ${now}) >= ${attemptWindow}`;
  return db
    .insertInto('sign_in_attempt')
    .values({ subject, failures: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet((update) => ({
        failures: update
          .case()
          .when(isOver)
          .then(1)
          .else(sql<number>`sign_in_attempt.failures + 1`)
          .end(),
        since: update.case().when(isOver).then(now).else(update.ref('sign_in_attempt.since')).end(),
      })),
    )
    .returning(['failures', 'since'])
    .executeTakeFirstOrThrow();
}

/** Names and addresses are personal; the table needs neither in clear. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
