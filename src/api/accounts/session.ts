import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { compiled } from '@/api/database/compiled.ts';
import type { Store } from '@/api/database/store.ts';
import { unavailability } from '@/api/database/unavailable.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Deps } from '@/api/deps.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { type Member, memberOf } from './member.ts';
import { grace, isAlive, isRotationDue, isTouchDue } from './session-rules.ts';
import { giveToken, newToken, readToken, tokenHash } from './token.ts';

/** Begins a session for a member who has just signed in, and ends the one the browser had. Answers the token. */
export async function startSession(
  store: Store,
  session: { member: string; shared: boolean; replaces: string | null },
  now: number,
): Promise<string> {
  return store.write((db) => addSession(db, session, now));
}

/** The same as part of a unit of work. */
export async function addSession(
  db: Kysely<Tables>,
  session: { member: string; shared: boolean; replaces: string | null },
  now: number,
): Promise<string> {
  const token = newToken();
  if (session.replaces !== null) await endFamily(db, tokenHash(session.replaces));
  await db
    .insertInto('session')
    .values({
      token: tokenHash(token),
      family: uuidV7(now, randomBytes(16)),
      member: session.member,
      shared: session.shared ? 1 : 0,
      ...{ started: now, issued: now, seen: now, replaced: null, ends: null, predecessor: null },
    })
    .execute();
  await db.updateTable('member').set({ signed_in: now }).where('id', '=', session.member).execute();
  return token;
}

/** Ends a session with all its tokens. */
export function endSession(db: Kysely<Tables>, token: string): Promise<void> {
  return endFamily(db, tokenHash(token));
}

/** Ends all sessions of a member; answers how many there were. */
export async function endSessionsOf(db: Kysely<Tables>, member: string): Promise<number> {
  const rows = await db.deleteFrom('session').where('member', '=', member).returning('family').execute();
  // Twice, as for one session.
  await db.deleteFrom('session').where('member', '=', member).execute();
  return new Set(rows.map(({ family }) => family)).size;
}

/** Whose session a token is of, alive or not, and whether it is on a shared computer. */
export async function findOwner(
  db: Kysely<Tables>,
  token: string,
): Promise<{ id: string; name: string; shared: boolean } | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member')
    .select(['member.id', 'display_name', 'shared'])
    .where('token', '=', tokenHash(token))
    .executeTakeFirst();
  return row && { id: row.id, name: row.display_name, shared: row.shared === 1 };
}

async function endFamily(db: Kysely<Tables>, token: string): Promise<void> {
  const row = await db.selectFrom('session').select('family').where('token', '=', token).executeTakeFirst();
  if (row === undefined) return;
  // Twice: on PostgreSQL the first may wait for a request that makes a successor, which only the second then sees.
  for (let pass = 1; pass <= 2; pass++) await db.deleteFrom('session').where('family', '=', row.family).execute();
}

/** Who sends a request, or null. May give the browser a new token. */
export async function currentMember(context: ApiContext, { store, now, access, policy }: Deps): Promise<Member | null> {
  const token = readToken(context);
  if (token === null) return null;
  const limits = policy.sessions;
  const [row] = await findSession(store.db, [tokenHash(token)]);
  const time = now();
  if (row === undefined || !isAlive(row, limits, time)) return null;
  if (row.predecessor !== null) await confirm(store, row, time).catch(whereNothingCanBeStored);
  if (isRotationDue(row, time)) {
    const successor = (await rotate(store, row, time).catch(whereNothingCanBeStored)) ?? null;
    if (successor !== null) giveToken(context, successor, { shared: row.shared === 1, secure: access.secure, limits });
  } else if (isTouchDue(row, limits, time)) {
    const touch = (db: Kysely<Tables>) =>
      db.updateTable('session').set({ seen: time }).where('token', '=', row.token).execute();
    await store.write(touch).catch(whereNothingCanBeStored);
  }
  return memberOf({ ...row, id: row.member }, policy.passwords, time);
}

/** Whether the session of a request that was let in is still good; for answers that last. Gives no new token. */
export async function isSignedIn(context: ApiContext, { store, now, policy }: Deps): Promise<boolean> {
  const token = readToken(context);
  if (token === null) return false;
  const [row] = await findSession(store.db, [tokenHash(token)]);
  return row !== undefined && isAlive(row, policy.sessions, now());
}

/** On a full disk members go on reading: what a session would note can wait. */
function whereNothingCanBeStored(error: unknown): void {
  if (unavailability(error) === null) throw error;
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>[number]>;

const findSession = compiled((db) =>
  db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member')
    .selectAll('session')
    .select([
      'organisation',
      'name',
      'display_name',
      'roles',
      'branch',
      'organises',
      'one_time_until',
      'password_changed',
    ])
    .where('token', '=', '')
    .where('deactivated', 'is', null),
);

/** A successor is used for the first time: now its predecessor may end. */
async function confirm(store: Store, { token, predecessor }: SessionRow, now: number): Promise<void> {
  await store.write(async (db) => {
    await db
      .updateTable('session')
      .set({ ends: now + grace })
      .where('token', '=', predecessor)
      .where('ends', 'is', null)
      .execute();
    await db.updateTable('session').set({ predecessor: null }).where('token', '=', token).execute();
  });
}

/** Makes a successor, unless a parallel request has just done so. */
async function rotate(store: Store, row: SessionRow, now: number): Promise<string | null> {
  const successor = newToken();
  const { token, family, member, shared, started } = row;
  return store.write(async (db) => {
    const won = await db
      .updateTable('session')
      .set({ replaced: now, seen: now })
      .where('token', '=', token)
      .where((where) => where.or([where('replaced', 'is', null), where('replaced', '<=', now - grace)]))
      .returning('token')
      .executeTakeFirst();
    if (won === undefined) return null;
    await db
      .insertInto('session')
      .values({
        ...{ token: tokenHash(successor), family, member, shared, started },
        ...{ issued: now, seen: now, replaced: null, ends: null, predecessor: token },
      })
      .execute();
    return successor;
  });
}
