import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from './postgres.ts';
import { type DatabasePlace, sqliteFile } from './snapshot.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the database that the configuration names: PostgreSQL by its address, else SQLite in the data folder. */
export async function openStore(place: DatabasePlace): Promise<Store> {
  if (place.DATABASE_URL !== undefined) return openPostgres(place.DATABASE_URL);
  mkdirSync(place.DATA_DIR, { recursive: true });
  return openSqlite(join(place.DATA_DIR, sqliteFile));
}
