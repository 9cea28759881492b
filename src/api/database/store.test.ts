import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, newStore } from '@/api/testing/test-store.ts';
import { bulk } from './bulk.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import { unavailability } from './unavailable.ts';

describe.each(databases)('the store on %s', (kind) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await newStore(kind));
  });
  afterAll(() => remove());

  const attempts = async (): Promise<string[]> =>
    (await store.db.selectFrom('sign_in_attempt').select('subject').orderBy('subject').execute()).map(
      ({ subject }) => subject,
    );
  const add = (subject: string) =>
    store.write((db) => db.insertInto('sign_in_attempt').values({ subject, failures: 1, since: 0 }).execute());

  it('is migrated twice without harm', async () => {
    await expect(store.alone(() => migrate(store.db))).resolves.toBeUndefined();
  });

  it('takes back what a failing unit wrote, and nothing of its neighbours', async () => {
    const failing = store.write(async (db) => {
      await db.insertInto('sign_in_attempt').values({ subject: 'half', failures: 1, since: 0 }).execute();
      throw new Error('no');
    });
    const results = await Promise.allSettled([add('a'), failing, add('b'), add('a'), add('c')]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await attempts()).toEqual(['a', 'b', 'c']);
  });

  it('shows a unit what units before it wrote', async () => {
    await add('d');
    const seen = await store.write((db) =>
      db.selectFrom('sign_in_attempt').select('subject').where('subject', '=', 'd').execute(),
    );
    expect(seen).toEqual([{ subject: 'd' }]);
  });

  it('works through lists of any length', async () => {
    const insert = bulk(
      (db, length) =>
        db
          .insertInto('sign_in_attempt')
          .values(Array.from({ length }, () => ({ subject: '', failures: 0, since: 0 })))
          .returning('subject'),
      (subjects: readonly string[]) => subjects.flatMap((subject) => [subject, 7, 8_640_000_000_000_000]),
    );
    const subjects = Array.from({ length: 147 }, (_, index) => `bulk-${index}`);
    expect(await store.write((db) => insert(db, subjects))).toEqual(subjects.map((subject) => ({ subject })));
    expect(await store.write((db) => insert(db, []))).toEqual([]);
    const row = await store.db.selectFrom('sign_in_attempt').selectAll().where('subject', '=', 'bulk-99').execute();
    expect(row).toEqual([{ subject: 'bulk-99', failures: 7, since: 8_640_000_000_000_000 }]);
  });
});

it('runs a unit again that lost to another', async () => {
  const { store, remove } = await newStore('postgres');
  await store.write((db) =>
    db
      .insertInto('sign_in_attempt')
      .values(['a', 'b'].map((subject) => ({ subject, failures: 0, since: 0 })))
      .execute(),
  );
  let runs = 0;
  const cross = (subjects: string[]) =>
    store.write(async (db) => {
      runs++;
      for (const subject of subjects) {
        await db
          .updateTable('sign_in_attempt')
          .set((update) => ({ failures: update('failures', '+', 1) }))
          .where('subject', '=', subject)
          .execute();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  await Promise.all([cross(['a', 'b']), cross(['b', 'a'])]);
  expect(runs).toBe(3);
  const rows = await store.db.selectFrom('sign_in_attempt').select('failures').execute();
  expect(rows).toEqual([{ failures: 2 }, { failures: 2 }]);
  await remove();
}, 20_000);

it('survives a connection that breaks in the middle of a transaction', async () => {
  const { store, remove } = await newStore('postgres');
  const broken = store.write(async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(store.db);
    // No query is under way when the connection breaks: nobody hears of it but the connection itself.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sql`select 1`.execute(db);
  });
  expect(unavailability(await broken.catch((error: unknown) => error))).toBe('database-unavailable');
  await expect(store.write((db) => sql`select 1`.execute(db))).resolves.toBeDefined();
  await remove();
}, 20_000);

it.each([
  [Object.assign(new Error(), { errcode: 5 }), 'database-unavailable'],
  [Object.assign(new Error(), { errcode: 8 }), 'read-only'],
  [Object.assign(new Error(), { code: '25006' }), 'read-only'],
  [Object.assign(new Error(), { errcode: 13 }), 'storage-full'],
  [Object.assign(new Error(), { code: '53100' }), 'storage-full'],
  [Object.assign(new Error(), { errcode: 1555 }), null],
  [Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'database-unavailable'],
  [Object.assign(new Error(), { code: '57P01' }), 'database-unavailable'],
  [Object.assign(new Error(), { code: '23505' }), null],
  [new Error('Connection terminated unexpectedly'), 'database-unavailable'],
  [new TypeError('x is not a function'), null],
  ['text', null],
])('knows an error of a database that takes nothing: %o', (error, why) => {
  expect(unavailability(error)).toBe(why);
});
