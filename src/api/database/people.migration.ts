import { type Kysely, sql } from 'kysely';
import { appendOnly } from './append-only.ts';

/** 0002: branches, what the office keeps of members, the audit log. */
export async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('branch')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('parent', 'text', (column) => column.references('branch.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('branch_parent').on('branch').column('parent').execute();

  for (const column of ['branch', 'organises'] as const) {
    await db.schema
      .alterTable('member')
      .addColumn(column, 'text', (definition) => definition.references('branch.id'))
      .execute();
    await db.schema.createIndex(`member_${column}`).on('member').column(column).execute();
  }
  for (const column of ['deactivated', 'signed_in', 'one_time_until'] as const) {
    await db.schema.alterTable('member').addColumn(column, 'bigint').execute();
  }
  await db.schema
    .alterTable('member')
    .addColumn('password_changed', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('member')
    .addColumn('search_text', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  // Close enough to what `searchText` makes of them; it is made anew whenever a name is changed.
  await sql`update member set password_changed = created, search_text = name_key || ' ' || lower(display_name)`.execute(
    db,
  );

  await db.schema
    .createTable('password_history')
    .addColumn('member', 'text', (column) => column.notNull().references('member.id').onDelete('cascade'))
    .addColumn('replaced', 'bigint', (column) => column.notNull())
    .addColumn('password', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('password_history_key', ['member', 'replaced'])
    .execute();

  await db.schema
    .createTable('audit')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('actor_name', 'text')
    .addColumn('target', 'text')
    .addColumn('target_name', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['organisation', 'sequence'])
    .execute();
  for (const column of ['actor', 'target'] as const) {
    await db.schema.createIndex(`audit_${column}`).on('audit').columns(['organisation', column, 'sequence']).execute();
  }
  await appendOnly(db, 'audit');

  await db.schema
    .createTable('audit_head')
    .addColumn('organisation', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}
