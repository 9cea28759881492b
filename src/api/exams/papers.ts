import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { ExamCatalogue, Paper } from '@/core/exam/paper.ts';

/**
 * Brings the table of papers up to the catalogue of the latest build. A paper that changed is a new row: examinations go on
 * with the one they were scheduled with. Run it under `Store.alone`.
 */
export async function loadPapers(store: Store, { papers, pictures }: ExamCatalogue, now: number): Promise<void> {
  const known = await store.db.selectFrom('exam_paper').select(['revision', 'retired']).execute();
  const retired = new Map(known.map((row) => [row.revision, row.retired]));
  const shown = new Set((await store.db.selectFrom('exam_picture').select('name').execute()).map(({ name }) => name));
  const wanted = papers.map(toRow);
  const present = new Set(wanted.map(({ revision }) => revision));
  const vanished = known.filter((row) => row.retired === null && !present.has(row.revision));
  const changed = wanted.filter(({ revision }) => retired.get(revision) !== null);
  const fresh = pictures.filter(({ name }) => !shown.has(name));
  if (vanished.length + changed.length + fresh.length === 0) return;
  await store.write(async (db) => {
    for (const row of changed)
      await db
        .insertInto('exam_paper')
        .values(row)
        .onConflict((conflict) => conflict.column('revision').doUpdateSet({ retired: null }))
        .execute();
    for (const { revision } of vanished)
      await db.updateTable('exam_paper').set({ retired: now }).where('revision', '=', revision).execute();
    for (const picture of fresh)
      await db
        .insertInto('exam_picture')
        .values(picture)
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
  });
}

function toRow(paper: Paper) {
  const body = JSON.stringify(paper);
  const revision = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return { revision, id: paper.id, title: paper.title, body, retired: null };
}

/** Rows never change, so what was read once holds; large papers are dear to parse with each answer that is saved. */
const kept = new Map<string, Paper>();
const mostKept = 20;

/** A paper by its revision. Throws where it is not there: examinations refer to rows that are never removed. */
export async function readPaper(db: Kysely<Tables>, revision: string): Promise<Paper> {
  const known = kept.get(revision);
  if (known !== undefined) return known;
  const { body } = await db
    .selectFrom('exam_paper')
    .select('body')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const paper = JSON.parse(body) as Paper;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(revision, paper);
  return paper;
}
