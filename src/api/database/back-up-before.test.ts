import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { newDatabase, newStore } from '@/api/testing/test-store.ts';
import { backUpBeforeMigrations } from './back-up-before.ts';
import { migrationsOfFile } from './executed.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openStore } from './open.ts';

it('copies a database before it is migrated, and only then', async () => {
  const { place, remove } = await newDatabase('sqlite');
  expect(await backUpBeforeMigrations(place, Date.now())).toBeNull();
  const store = await openStore(place);
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  await migrator.migrateTo('0001-foundation');
  const copy = await backUpBeforeMigrations(place, Date.now());
  expect(migrationsOfFile(copy ?? '')).toEqual(['0001-foundation']);
  expect(await backUpBeforeMigrations({ ...place, MIGRATE_WITHOUT_BACKUP: true }, Date.now())).toBeNull();
  await migrate(store.db);
  expect(await backUpBeforeMigrations(place, Date.now())).toBeNull();
  await store.close();
  await remove();
});

it.each(['sqlite', 'postgres'] as const)('refuses a %s database of a newer version', async (kind) => {
  const { store, place, remove } = await newStore(kind);
  const name = '9999-from-the-future';
  await store.db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name, timestamp: '' })
    .execute();
  await expect(backUpBeforeMigrations(place, Date.now())).rejects.toThrow(
    '已经由更新的学廊升过级（9999-from-the-future）',
  );
  await remove();
});
