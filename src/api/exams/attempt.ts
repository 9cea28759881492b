import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { deadlineOf, isSettled } from '@/core/exam/clock.ts';
import { type Drawn, drawPaper } from '@/core/exam/draw.ts';
import type { Paper } from '@/core/exam/paper.ts';
import { type Adjustment, marksOf, pointsOf, sumOf } from '@/core/exam/score.ts';
import type { Response } from '@/core/marking/question.ts';
import { readPaper } from './papers.ts';

export type AttemptRow = Selectable<Tables['exam_attempt']>;
export type SittingRow = Selectable<Tables['exam_sitting']>;
export type AnswerRow = Selectable<Tables['exam_answer']>;
export type ExtensionRow = Selectable<Tables['exam_extension']>;

/** When an attempt ends. */
export function deadline({ began }: Pick<AttemptRow, 'began'>, sitting: SittingRow, extension?: ExtensionRow): number {
  return deadlineOf({ began, minutes: sitting.minutes, closes: sitting.closes, extra: extension?.minutes ?? 0 });
}

/** The newest answer of each question, by its place; later ones win by the server's order, whatever device they are from. */
export async function readAnswers(db: Kysely<Tables>, attempt: string): Promise<Map<number, AnswerRow>> {
  const rows = await db
    .selectFrom('exam_answer')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('sequence')
    .execute();
  return new Map(rows.map((row) => [row.question, row]));
}

/** The responses that count, by place. Those that came late count when an organiser said so: else what was there before. */
export async function countingResponses(
  db: Kysely<Tables>,
  { id, late_counts }: Pick<AttemptRow, 'id' | 'late_counts'>,
  count: number,
): Promise<(Response | undefined)[]> {
  const rows = await db
    .selectFrom('exam_answer')
    .select(['question', 'response'])
    .where('attempt', '=', id)
    .$if(late_counts === 0, (query) => query.where('late', '=', 0))
    .orderBy('sequence')
    .execute();
  const newest = new Map(rows.map(({ question, response }) => [question, response]));
  return Array.from({ length: count }, (_, question) => {
    const response = newest.get(question) ?? null;
    return response === null ? undefined : (JSON.parse(response) as Response);
  });
}

/** Hands an attempt in: marks what counts. Answers false where another request or process did so before. */
export async function handIn(
  db: Kysely<Tables>,
  attempt: AttemptRow,
  paper: Paper,
  { submitted, automatic }: { submitted: number; automatic: boolean },
): Promise<boolean> {
  const updated = await db
    .updateTable('exam_attempt')
    .set({ submitted, automatic: automatic ? 1 : 0, ...(await marked(db, attempt, paper)) })
    .where('id', '=', attempt.id)
    .where('submitted', 'is', null)
    .returning('id')
    .execute();
  return updated.length > 0;
}

/** Marks an attempt by what counts now. */
export async function marked(
  db: Kysely<Tables>,
  attempt: Pick<AttemptRow, 'id' | 'late_counts' | 'seed'>,
  paper: Paper,
): Promise<{ marks: string; answered: number }> {
  const drawn = drawPaper(paper, attempt.seed);
  const responses = await countingResponses(db, attempt, drawn.length);
  const answered = responses.filter((response) => response !== undefined).length;
  return { marks: JSON.stringify(marksOf(drawn, responses)), answered };
}

/**
 * Hands in what ran out of time, of one examination or of one member. Nothing runs by a timer: whoever looks does it, in
 * whichever process, and twice is the same as once.
 */
export async function settle(
  write: <T>(unit: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
  db: Kysely<Tables>,
  which: { sitting: string } | { member: string },
  now: number,
): Promise<void> {
  const open = await db
    .selectFrom('exam_attempt')
    .selectAll()
    .where('submitted', 'is', null)
    .$if('sitting' in which, (query) => query.where('sitting', '=', 'sitting' in which ? which.sitting : ''))
    .$if('member' in which, (query) => query.where('member', '=', 'member' in which ? which.member : ''))
    .execute();
  for (const attempt of open) {
    const { sitting, extension } = await readTerms(db, attempt);
    const end = deadline(attempt, sitting, extension);
    if (!isSettled(now, end, sitting.grace)) continue;
    await write(async (transaction) => {
      const locked = await lockAttempt(transaction, attempt.id);
      // Somebody may have added time meanwhile.
      const terms = await readTerms(transaction, locked);
      const latest = deadline(locked, terms.sitting, terms.extension);
      if (locked.submitted !== null || !isSettled(now, latest, terms.sitting.grace)) return;
      const paper = await readPaper(transaction, terms.sitting.paper);
      await handIn(transaction, locked, paper, { submitted: latest, automatic: true });
    });
  }
}

/** The terms under which an attempt is written. */
export async function readTerms(
  db: Kysely<Tables>,
  { sitting: id, member }: Pick<AttemptRow, 'sitting' | 'member'>,
): Promise<{ sitting: SittingRow; extension: ExtensionRow | undefined }> {
  const sitting = await db.selectFrom('exam_sitting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const extension = await db
    .selectFrom('exam_extension')
    .selectAll()
    .where('sitting', '=', id)
    .where('member', '=', member)
    .executeTakeFirst();
  return { sitting, extension };
}

/** An update that changes nothing locks the row until the transaction ends: answers of two devices follow one another. */
export function lockAttempt(db: Kysely<Tables>, id: string): Promise<AttemptRow> {
  return db
    .updateTable('exam_attempt')
    .set((update) => ({ sequence: update.ref('sequence') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What organisers decided about points, in the order in which they did. */
export async function readAdjustments(
  db: Kysely<Tables>,
  sitting: string,
): Promise<(Adjustment & { reason: string })[]> {
  return db
    .selectFrom('exam_adjustment')
    .select(['attempt', 'question', 'points', 'reason'])
    .where('sitting', '=', sitting)
    .orderBy('id')
    .execute();
}

/** What an attempt amounts to: null while it is being written. */
export function pointsIn(
  { id, seed, marks }: Pick<AttemptRow, 'id' | 'seed' | 'marks'>,
  paper: Paper,
  adjustments: readonly Adjustment[],
): { drawn: Drawn[]; points: number[]; sum: number } | null {
  if (marks === null) return null;
  const drawn = drawPaper(paper, seed);
  const points = pointsOf(id, drawn, JSON.parse(marks) as number[], adjustments);
  return { drawn, points, sum: sumOf(points) };
}

/** Attempts of each member, in their order. */
export function attemptsByMember(attempts: readonly AttemptRow[]): Map<string, AttemptRow[]> {
  const byMember = new Map<string, AttemptRow[]>();
  for (const attempt of attempts) byMember.set(attempt.member, [...(byMember.get(attempt.member) ?? []), attempt]);
  return byMember;
}
