import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type DatabasePlace, sqliteFile } from './snapshot.ts';

const query = 'select name from kysely_migration order by name';

/** Names of the migrations that a database has been through; none for a new one. */
export async function readMigrations(place: DatabasePlace): Promise<string[]> {
  if (place.DATABASE_URL === undefined) return migrationsOfFile(`${place.DATA_DIR}/${sqliteFile}`);
  const client = new pg.Client(place.DATABASE_URL);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(query);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42P01') return [];
    throw error;
  } finally {
    await client.end();
  }
}

/** The same of a file of SQLite. */
export function migrationsOfFile(file: string): string[] {
  const database = new DatabaseSync(file);
  try {
    const known = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
    return known === undefined
      ? []
      : database
          .prepare(query)
          .all()
          .map((row) => String(row['name']));
  } finally {
    database.close();
  }
}
