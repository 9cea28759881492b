import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '@/api/database/migrate.ts';
import { openStore } from '@/api/database/open.ts';
import type { Store } from '@/api/database/store.ts';

/** Every suite of the API runs against both. */
export const databases = ['sqlite', 'postgres'] as const;

export type DatabaseKind = (typeof databases)[number];

/** Where a database is, as the environment says it. */
export type DatabasePlace = Parameters<typeof openStore>[0];

/** A new empty database, and how to remove it. */
export async function newDatabase(kind: DatabaseKind): Promise<{ place: DatabasePlace; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'xuelang-api-'));
  if (kind === 'sqlite') {
    return { place: { DATA_DIR: folder }, remove: () => Promise.resolve(rmSync(folder, { recursive: true })) };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onPostgres(`create database ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return {
    place: { DATA_DIR: folder, DATABASE_URL: url.href },
    async remove() {
      rmSync(folder, { recursive: true });
      await onPostgres(`drop database ${name} with (force)`);
    },
  };
}

/** A migrated store on a new database; `remove` closes it. */
export async function newStore(
  kind: DatabaseKind,
): Promise<{ store: Store; place: DatabasePlace; remove: () => Promise<void> }> {
  const { place, remove } = await newDatabase(kind);
  const store = await openStore(place);
  await store.alone(() => migrate(store.db));
  return {
    store,
    place,
    async remove() {
      await store.close();
      await remove();
    },
  };
}

async function onPostgres(command: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  await client.query(command);
  await client.end();
}
