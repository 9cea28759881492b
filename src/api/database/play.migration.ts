import type { Kysely } from 'kysely';

/** 0005: the ledger of points, duels to be played against, certificates. */
export async function play(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('play_day')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('daily', 'integer', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('play_day_key', ['organisation', 'member', 'day'])
    .execute();

  await db.schema
    .createTable('play_month')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('play_month_key', ['organisation', 'member', 'month'])
    .execute();

  await db.schema
    .createTable('play_correction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('play_correction_member')
    .on('play_correction')
    .columns(['organisation', 'member', 'at'])
    .execute();

  await db.schema
    .createTable('play_member')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('hidden', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('play_member_key', ['organisation', 'member'])
    .execute();

  await db.schema
    .createTable('play_run')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('play_run_key', ['organisation', 'member', 'run'])
    .execute();

  await db.schema
    .createTable('certificate')
    .addColumn('number', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('course', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('issued', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('certificate_course', ['organisation', 'member', 'course'])
    .execute();
}
