import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Makes the database itself refuse to change or remove rows of a table. The two write triggers differently, and only
 * PostgreSQL has TRUNCATE. Whoever owns the database can remove the triggers: against that stands the chain of hashes.
 */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  const name = (of: string) => sql.id(`${table}_${of}`);
  const words = sql.lit(`${table} is append-only`);
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create function ${name('refuse')}() returns trigger language plpgsql as
      $$ begin raise exception ${words}; end $$`.execute(db);
    await sql`create trigger ${name('append_only')} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function ${name('refuse')}()`.execute(db);
    return;
  }
  for (const event of ['update', 'delete'] as const) {
    await sql`create trigger ${name(`no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
      begin select raise(abort, ${words}); end`.execute(db);
  }
}
