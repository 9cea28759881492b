import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { listenOnPostgres } from './postgres-listen.ts';
import type { Store, Unit } from './store.ts';
import type { Tables } from './tables.ts';

const oldestVersion = 16;
/** Any number will do that no other program uses on this database. */
const startLock = 7_265_431;
const mostAttempts = 8;
/** What processes tell each other goes through this channel. */
const channel = 'xuelang';
/** A request waits so long for a connection; then it is answered that the database is not available. */
const patience = 10_000;

/** Opens a PostgreSQL database given by its address (`postgres://…`). */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: patience,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced by the pool, one that breaks between two queries of a transaction
  // fails the next of them; without listeners either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await refuseOldVersion(db);
  const hearing = new Set<() => Promise<void>>();
  return {
    kind: 'postgres',
    db,
    write: (unit) => withRetry(db, unit),
    alone: (work) =>
      db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${startLock})`.execute(connection);
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(${startLock})`.execute(connection);
        }
      }),
    processes: {
      async tell(payloads) {
        await sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) as payload`.execute(db);
      },
      async hear(listener, lost) {
        const stop = await listenOnPostgres(url, channel, listener, lost);
        hearing.add(stop);
        return stop;
      },
    },
    async close() {
      await Promise.all([...hearing].map((stop) => stop()));
      await db.destroy();
    },
  };
}

/** bigint as a number: ours are times and counters, far below 2^53. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
  Number(type) === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format);

async function refuseOldVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < oldestVersion) {
    await db.destroy();
    throw new Error(`数据库是 PostgreSQL ${version}，太旧了。请换成 PostgreSQL ${oldestVersion} 或更新的版本。`);
  }
}

async function withRetry<T>(db: Kysely<Tables>, unit: Unit<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(unit);
    } catch (error) {
      if (attempt === mostAttempts || !lostToAnother(error)) throw error;
      await wait(Math.random() * 10 * 2 ** attempt);
    }
  }
}

/** serialization_failure and deadlock_detected: running again may succeed. */
function lostToAnother(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
}
