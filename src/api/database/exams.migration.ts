import type { Kysely } from 'kysely';
import { appendOnly } from './append-only.ts';

/** 0004: examinations. */
export async function exams(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exam_paper')
    .addColumn('revision', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('retired', 'bigint')
    .execute();
  await db.schema
    .createTable('exam_picture')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('base64', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('exam_sitting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('paper', 'text', (column) => column.notNull().references('exam_paper.revision'))
    .addColumn('branches', 'text', (column) => column.notNull())
    .addColumn('opens', 'bigint', (column) => column.notNull())
    .addColumn('closes', 'bigint', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('pass', 'double precision', (column) => column.notNull())
    .addColumn('grace', 'integer', (column) => column.notNull())
    .addColumn('scores', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('creator', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('exam_sitting_closes').on('exam_sitting').columns(['organisation', 'closes']).execute();
  await db.schema
    .createTable('exam_extension')
    .addColumn('sitting', 'text', (column) => column.notNull().references('exam_sitting.id').onDelete('cascade'))
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('exam_extension_key', ['sitting', 'member'])
    .execute();
  await db.schema
    .createTable('exam_attempt')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting', 'text', (column) => column.notNull().references('exam_sitting.id'))
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('seed', 'text', (column) => column.notNull())
    .addColumn('began', 'bigint', (column) => column.notNull())
    .addColumn('submitted', 'bigint')
    .addColumn('automatic', 'integer', (column) => column.notNull())
    .addColumn('marks', 'text')
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('late_counts', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addUniqueConstraint('exam_attempt_number', ['sitting', 'member', 'number'])
    .execute();
  await db.schema.createIndex('exam_attempt_member').on('exam_attempt').column('member').execute();
  await answers(db);
}

async function answers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exam_answer')
    .addColumn('attempt', 'text', (column) => column.notNull().references('exam_attempt.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('question', 'integer', (column) => column.notNull())
    .addColumn('response', 'text')
    .addColumn('given', 'bigint', (column) => column.notNull())
    .addColumn('stored', 'bigint', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('heard', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('exam_answer_key', ['attempt', 'sequence'])
    .addUniqueConstraint('exam_answer_version', ['attempt', 'device', 'version'])
    .execute();
  await db.schema
    .createTable('exam_device')
    .addColumn('attempt', 'text', (column) => column.notNull().references('exam_attempt.id'))
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('heard', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('exam_device_key', ['attempt', 'device'])
    .execute();
  await db.schema
    .createTable('exam_adjustment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting', 'text', (column) => column.notNull().references('exam_sitting.id'))
    .addColumn('attempt', 'text', (column) => column.references('exam_attempt.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('points', 'double precision', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('officer', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('exam_adjustment_sitting').on('exam_adjustment').column('sitting').execute();
  await db.schema
    .createTable('exam_appeal')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sitting', 'text', (column) => column.notNull().references('exam_sitting.id'))
    .addColumn('attempt', 'text', (column) => column.notNull().references('exam_attempt.id'))
    .addColumn('question', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('reply', 'text')
    .addColumn('replied', 'bigint')
    .addColumn('officer', 'text')
    .addUniqueConstraint('exam_appeal_question', ['attempt', 'question'])
    .execute();
  await db.schema.createIndex('exam_appeal_sitting').on('exam_appeal').column('sitting').execute();
  for (const table of ['exam_answer', 'exam_adjustment']) await appendOnly(db, table);
}
