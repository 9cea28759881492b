import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate } from './database/migrate.ts';
import type { Tables } from './database/tables.ts';
import { serversWithTools, startServerWithTools } from './testing/debian-postgres.ts';
import { runScript } from './testing/run-script.ts';

// The newest; the site's own server may be newer than what the machine has, so this one need not serve it.
const folder = serversWithTools().at(-1);

it.skipIf(folder === undefined)(
  `backs up and restores PostgreSQL by its own programs${folder === undefined ? ' (no PostgreSQL with pg_dump here)' : ''}`,
  async () => {
    const server = await startServerWithTools(folder ?? '');
    const root = mkdtempSync(join(tmpdir(), 'xuelang-postgres-backup-'));
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content/lesson.md'), 'before');
    writeFileSync(join(root, 'package.json'), '{"version":"1.2.3"}');
    const place = { DATABASE_URL: server.url, DATA_DIR: join(root, 'data') };
    mkdirSync(place.DATA_DIR);
    const pool = new pg.Pool({ connectionString: server.url });
    pool.on('error', () => undefined);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await migrate(db);
      const counter = { organisation: 'o', member: 'm', value: 7 };
      await db.insertInto('progress_counter').values(counter).execute();
      await db
        .insertInto('progress_counter')
        .values({ ...counter, member: 'erasing' })
        .execute();
      const study = {
        activity: 'a',
        verb: 'initialized',
        at: 0,
        corrected: 0,
        stored: 0,
        score: null,
        body: '{}',
      } as const;
      for (const actor of ['m', 'erasing']) {
        await db
          .insertInto('record')
          .values({ ...study, organisation: 'o', actor, id: 'r' })
          .execute();
      }
      expect(await runScript(['backup'], root, place)).toMatchObject({ code: 0 });
      const [name = ''] = readdirSync(join(place.DATA_DIR, 'backups'));
      const file = join(place.DATA_DIR, 'backups', name);

      await db.deleteFrom('progress_counter').where('member', '=', 'm').execute();
      await db.updateTable('progress_counter').set({ epoch: 9, erased: 9 }).execute();
      await db.deleteFrom('record').execute();
      await sql`create table of_a_newer_version (id int)`.execute(db);
      writeFileSync(join(root, 'content/lesson.md'), 'after');
      // Cut off in the middle of the transaction: nothing has changed.
      const isRestoring = (): boolean =>
        readdirSync(place.DATA_DIR).some((found) => found.startsWith('before-restore'));
      await runScript(['restore', file], root, place, isRestoring);
      expect(await db.selectFrom('record').select('id').execute()).toEqual([]);

      expect(await runScript(['restore', file], root, place)).toMatchObject({ code: 0 });
      expect(await db.selectFrom('progress_counter').select('erased').orderBy('member').execute()).toEqual([
        { erased: '9' },
        { erased: '0' },
      ]);
      // Erased since the backup was made.
      expect(await db.selectFrom('record').select('actor').execute()).toEqual([{ actor: 'm' }]);
      await expect(sql`select 1 from of_a_newer_version`.execute(db)).rejects.toThrow('does not exist');
      expect(readFileSync(join(root, 'content/lesson.md'), 'utf8')).toBe('before');
      expect(await db.introspection.getTables()).not.toEqual([]);
    } finally {
      await db.destroy();
      await server.stop();
      rmSync(root, { recursive: true });
    }
  },
  120_000,
);
