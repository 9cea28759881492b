import type { Migration } from 'kysely/migration';
import type { Kysely } from 'kysely';
import { exams } from './exams.migration.ts';
import { guide } from './guide.migration.ts';
import { kiosks } from './kiosks.migration.ts';
import { people } from './people.migration.ts';
import { play } from './play.migration.ts';

/**
 * All migrations, in order, for both databases. A name never changes once released; only forward, so that an old backup
 * can always be brought up to date.
 */
export const migrations: { [name: string]: Migration } = {
  '0001-foundation': { up: foundation },
  '0002-people': { up: people },
  '0003-erasure': { up: erasure },
  '0004-exams': { up: exams },
  '0005-play': { up: play },
  '0006-kiosks': { up: kiosks },
  '0007-guide': { up: guide },
};

async function foundation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('display_name', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('member_name', ['organisation', 'name_key'])
    .execute();

  await db.schema
    .createTable('session')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull().references('member.id').onDelete('cascade'))
    .addColumn('shared', 'integer', (column) => column.notNull())
    .addColumn('started', 'bigint', (column) => column.notNull())
    .addColumn('issued', 'bigint', (column) => column.notNull())
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .addColumn('replaced', 'bigint')
    .addColumn('ends', 'bigint')
    .addColumn('predecessor', 'text')
    .execute();
  await db.schema.createIndex('session_family').on('session').column('family').execute();
  await db.schema.createIndex('session_member').on('session').column('member').execute();

  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('work')
    .addColumn('activity', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('questions', 'text', (column) => column.notNull())
    .addColumn('retired', 'bigint')
    .execute();

  await db.schema
    .createTable('record')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('corrected', 'bigint', (column) => column.notNull())
    .addColumn('stored', 'bigint', (column) => column.notNull())
    .addColumn('score', 'double precision')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['organisation', 'actor', 'id'])
    .execute();

  await db.schema
    .createTable('progress')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('changed', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('progress_key', ['organisation', 'member', 'activity'])
    .execute();
  await db.schema
    .createIndex('progress_changed')
    .on('progress')
    .columns(['organisation', 'member', 'changed'])
    .execute();

  await db.schema
    .createTable('progress_counter')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('progress_counter_key', ['organisation', 'member'])
    .execute();
}

async function erasure(db: Kysely<unknown>): Promise<void> {
  for (const column of ['epoch', 'erased']) {
    await db.schema
      .alterTable('progress_counter')
      .addColumn(column, 'bigint', (definition) => definition.notNull().defaultTo(0))
      .execute();
  }
}
