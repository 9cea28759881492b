import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';
import { nameKey } from './member.ts';
import type { Policy } from './policy.ts';

type Limits = Policy['attempts'];

/** Uses are counted in a quarter of an hour, under every policy. */
const window = 15 * 60_000;

/** Who is counted: the account that is tried, and the address it is tried from. */
export interface Attempt {
  name: string;
  address: string;
}

/** How an attempt was counted. */
export interface Count {
  /** 0, or the milliseconds after which to try again. */
  wait: number;
  /** Whether it was this attempt that was one too many. */
  locked: boolean;
}

/**
 * Counts an attempt before its password is looked at, so that many at once don't slip through. Kept in the database:
 * several processes count together, and a restart forgets nothing.
 */
export async function countAttempt(store: Store, attempt: Attempt, limits: Limits, now: number): Promise<Count> {
  return store.write(async (db) => {
    for (const { subject, most } of subjects(attempt, limits)) {
      const { failures, since } = await increment(db, { subject, most, window: limits.window }, now);
      // What an address tries beyond its limit is not held against the name: it can't lock out everyone.
      if (failures > most) return { wait: Math.max(1, since + limits.window - now), locked: failures === most + 1 };
    }
    return { wait: 0, locked: false };
  });
}

/**
 * Counts a use of something that strangers could wear out or guess at. Answers 0, or the milliseconds after which to try
 * again.
 * @param what what is used, and by whom: kept as a hash
 */
export async function countUse(store: Store, what: string, most: number, now: number): Promise<number> {
  const { failures, since } = await store.write((db) => increment(db, { subject: hash(what), most, window }, now));
  return failures > most ? Math.max(1, since + window - now) : 0;
}

/** Takes back a use that was counted: it was none of those that are limited. */
export async function forgetUse(store: Store, what: string): Promise<void> {
  await store.write((db) => decrement(db, hash(what)));
}

/** Lets a name in again that was locked out. */
export async function forgetFailures(db: Kysely<Tables>, name: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('subject', '=', nameSubject(name)).execute();
}

/** Takes back the counts of an attempt that succeeded: the name starts anew, the address is one failure less. */
export async function forgetAttempt(db: Kysely<Tables>, attempt: Attempt): Promise<void> {
  await decrement(db, addressSubject(attempt.address));
  await forgetFailures(db, attempt.name);
}

/** Always in this order: two processes that count the same two subjects then can't wait for each other. */
function subjects({ name, address }: Attempt, most: Limits) {
  return [
    { subject: addressSubject(address), most: most.address },
    { subject: nameSubject(name), most: most.name },
  ] as const;
}

function addressSubject(address: string): string {
  return hash(`address:${address}`);
}

function nameSubject(name: string): string {
  return hash(`name:${nameKey(name)}`);
}

async function increment(
  db: Kysely<Tables>,
  { subject, most, window }: { subject: string; most: number; window: number },
  now: number,
) {
  // A window that begins far in the future was opened by a clock that has been set right since: it would never end.
  const isOver = sql<boolean>`abs(sign_in_attempt.since - ${now}) >= ${window}`;
  // Whoever is locked out is so for a whole window from then on.
  const isLast = sql<boolean>`sign_in_attempt.failures = ${most}`;
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
        since: update
          .case()
          .when(sql<boolean>`${isOver} or ${isLast}`)
          .then(now)
          .else(update.ref('sign_in_attempt.since'))
          .end(),
      })),
    )
    .returning(['failures', 'since'])
    .executeTakeFirstOrThrow();
}

async function decrement(db: Kysely<Tables>, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set((update) => ({ failures: update('failures', '-', 1) }))
    .where('subject', '=', subject)
    .where('failures', '>', 0)
    .execute();
}

/** Names and addresses are personal; the table needs neither in clear. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
