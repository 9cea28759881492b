import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { createMember } from '@/api/accounts/create-member.ts';
import { newDatabase } from '@/api/testing/test-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openStore } from './open.ts';
import { sqliteFile } from './snapshot.ts';

const at = (file: string): string => JSON.stringify(import.meta.resolve(file));

/** Brings the database in the folder it is given up to date, and kills itself when it has run so many statements. */
const program = `
import ${at('../../../scripts/alias.ts')};
import { DatabaseSync } from 'node:sqlite';
const [DATA_DIR, killed] = process.argv.slice(1);
const prepare = DatabaseSync.prototype.prepare;
let run = 0;
DatabaseSync.prototype.prepare = function (sql) {
  if (run++ === Number(killed)) process.kill(process.pid, 'SIGKILL');
  return prepare.call(this, sql);
};
const { openStore } = await import(${at('./open.ts')});
const { migrate } = await import(${at('./migrate.ts')});
const store = await openStore({ DATA_DIR });
await migrate(store.db);
await store.close();
`;

it('kill -9 at any statement of an upgrade leaves a database that the next start brings up to date', async () => {
  const { place, remove } = await newDatabase('sqlite');
  const file = join(place.DATA_DIR, sqliteFile);
  const old = await openStore(place);
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  await new Migrator({ db: old.db, provider }).migrateTo('0001-foundation');
  await sql`insert into member (id, organisation, name, name_key, display_name, roles, password, created)
    values ('m', 'o', 'lin', 'lin', '林小满', '[]', 'x', 0)`.execute(old.db);
  await old.close();

  const schemas = new Set<string>();
  let isDone = false;
  for (let killed = 0; !isDone; killed++) {
    const copy = `${place.DATA_DIR}/killed-${killed}`;
    cpSync(file, join(copy, sqliteFile));
    const words = ['--input-type=module', '-e', program, copy, String(killed)];
    const { signal, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ signal: signal ?? 'none', stderr }).toMatchObject({ stderr: '' });
    isDone = signal === null;
    const store = await openStore({ DATA_DIR: copy });
    await migrate(store.db);
    expect(await store.db.selectFrom('member').select('name').execute()).toEqual([{ name: 'lin' }]);
    expect(
      await createMember(store, { name: 'bai', displayName: '老白', password: 'x', roles: ['member'] }, 1),
    ).not.toBeNull();
    await store.close();
    schemas.add(schemaOf(join(copy, sqliteFile)));
  }
  expect(schemas.size).toBe(1);
  await remove();
}, 120_000);

function schemaOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('select name, sql from sqlite_master order by name').all();
  database.close();
  return JSON.stringify(rows);
}
