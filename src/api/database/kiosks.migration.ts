import type { Kysely } from 'kysely';

/** 0006: screens that show kiosks, what they are told, what they say, what happens at them. */
export async function kiosks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kiosk_code')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('kiosk', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('screen', 'text')
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addColumn('officer', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('kiosk_screen')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kiosk', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('token', 'text')
    .addColumn('enrolled', 'bigint', (column) => column.notNull())
    .addColumn('withdrawn', 'bigint')
    .addColumn('seen', 'bigint')
    .addColumn('condition', 'text')
    .addColumn('settings', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('kiosk_screen_token', ['token'])
    .execute();

  await db.schema
    .createTable('kiosk_command')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('screen', 'text', (column) => column.notNull().references('kiosk_screen.id').onDelete('cascade'))
    .addColumn('given', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('kiosk_command_screen').on('kiosk_command').columns(['screen', 'given']).execute();

  await db.schema
    .createTable('kiosk_screenshot')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('screen', 'text', (column) => column.notNull().references('kiosk_screen.id').onDelete('cascade'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('base64', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('kiosk_screenshot_screen').on('kiosk_screenshot').columns(['screen', 'at']).execute();

  await db.schema
    .createTable('kiosk_settings')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kiosk', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('patch', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('officer_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('kiosk_settings_key', ['organisation', 'kiosk'])
    .execute();

  await events(db);
}

async function events(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kiosk_event')
    .addColumn('screen', 'text', (column) => column.notNull().references('kiosk_screen.id').onDelete('cascade'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('corrected', 'bigint', (column) => column.notNull())
    .addColumn('stored', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('kiosk_event_key', ['screen', 'id'])
    .execute();
  await db.schema.createIndex('kiosk_event_stored').on('kiosk_event').column('stored').execute();

  await db.schema
    .createTable('kiosk_day')
    .addColumn('screen', 'text', (column) => column.notNull().references('kiosk_screen.id').onDelete('cascade'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('kiosk', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('seconds', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('kiosk_day_key', ['screen', 'day', 'kind', 'subject', 'kiosk'])
    .execute();
  await db.schema.createIndex('kiosk_day_day').on('kiosk_day').column('day').execute();
}
