import type { Kysely } from 'kysely';

/** 0007: screens that guides may drive, guided visits, sign-ins on screens that wait for a phone. */
export async function guide(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guide_screen')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kiosk', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.unique())
    .addColumn('code_until', 'bigint', (column) => column.notNull())
    .addColumn('visit', 'text')
    .addColumn('shows', 'text')
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'bigint')
    .addColumn('allowed', 'integer')
    .execute();
  await db.schema.createIndex('guide_screen_visit').on('guide_screen').column('visit').execute();

  await db.schema
    .createTable('guided_visit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.references('member.id').onDelete('set null'))
    .addColumn('guide_name', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('started', 'bigint', (column) => column.notNull())
    .addColumn('ended', 'bigint')
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .addColumn('group_name', 'text', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('heads', 'integer')
    .addColumn('planned', 'integer')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('follow', 'text', (column) => column.notNull().unique())
    .addColumn('seq', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('route', 'text', (column) => column.notNull())
    .addColumn('screens', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('guided_visit_started')
    .on('guided_visit')
    .columns(['organisation', 'started', 'id'])
    .execute();
  await db.schema.createIndex('guided_visit_member').on('guided_visit').columns(['member', 'ended']).execute();

  await db.schema
    .createTable('device_code')
    .addColumn('device', 'text', (column) => column.primaryKey())
    .addColumn('user', 'text', (column) => column.notNull().unique())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('numbers', 'text', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('polled', 'bigint', (column) => column.notNull())
    .addColumn('interval', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.references('member.id').onDelete('cascade'))
    .execute();
}
