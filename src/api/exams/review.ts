import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { Tables } from '@/api/database/tables.ts';
import type { reviewedSchema } from '@/core/exam/member.ts';
import type { Paper } from '@/core/exam/paper.ts';
import type { Adjustment } from '@/core/exam/score.ts';
import { type AttemptRow, countingResponses, pointsIn } from './attempt.ts';

export type Reviewed = z.infer<typeof reviewedSchema>;

/** The questions of a finished attempt with keys, responses, points and appeals; empty while it is being written. */
export async function reviewOf(
  db: Kysely<Tables>,
  attempt: AttemptRow,
  paper: Paper,
  adjustments: readonly (Adjustment & { reason: string })[],
): Promise<Reviewed[]> {
  const reached = pointsIn(attempt, paper, adjustments);
  if (reached === null) return [];
  const responses = await countingResponses(db, attempt, reached.drawn.length);
  const appeals = await db.selectFrom('exam_appeal').selectAll().where('attempt', '=', attempt.id).execute();
  return reached.drawn.map(({ question: key, points: full }, question) => {
    const appeal = appeals.find((one) => one.question === question);
    const concerning = adjustments.filter((one) => one.question === key.id);
    const decided =
      concerning.findLast((one) => one.attempt === attempt.id) ?? concerning.findLast((one) => one.attempt === null);
    return {
      ...{ question, key, response: responses[question] ?? null, points: reached.points[question] ?? 0, full },
      reason: decided?.reason ?? null,
      appeal: appeal ? { text: appeal.text, at: appeal.at, reply: appeal.reply, replied: appeal.replied } : null,
    };
  });
}
