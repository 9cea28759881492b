import type { Kysely } from 'kysely';
import type { Member } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { type BranchRow, readTree } from '@/api/office/branches/branch-tree.ts';
import { ProblemError } from '@/api/problem.ts';
import { countOf, fullOf, type Paper } from '@/core/exam/paper.ts';
import type { SeenWhen, SittingOfMine } from '@/core/exam/member.ts';
import { type Adjustment, isPassed } from '@/core/exam/score.ts';
import type { Tree } from '@/core/people/tree.ts';
import { type AttemptRow, deadline, type ExtensionRow, pointsIn, readAdjustments, type SittingRow } from './attempt.ts';
import { readPaper } from './papers.ts';

/** Whether an examination is for the members of a branch. */
export function isFor(
  { branches }: Pick<SittingRow, 'branches'>,
  branch: string | null,
  tree: Tree<BranchRow>,
): boolean {
  return (JSON.parse(branches) as string[]).some((top) => tree.isWithin(branch, top));
}

/** Everything about one member and one examination. */
export interface Mine {
  sitting: SittingRow;
  extension: ExtensionRow | undefined;
  attempts: AttemptRow[];
}

/** An examination as a member has it. One that is not for them, and in which they did not take part, is not there. */
export async function readMine(db: Kysely<Tables>, member: Member, id: string): Promise<Mine> {
  const sitting = await db
    .selectFrom('exam_sitting')
    .selectAll()
    .where('organisation', '=', member.organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (sitting === undefined) throw new ProblemError('unknown-exam');
  const attempts = await db
    .selectFrom('exam_attempt')
    .selectAll()
    .where('sitting', '=', id)
    .where('member', '=', member.id)
    .orderBy('number')
    .execute();
  if (attempts.length === 0 && !isFor(sitting, member.branch, await readTree(db, member.organisation))) {
    throw new ProblemError('unknown-exam');
  }
  const extension = await db
    .selectFrom('exam_extension')
    .selectAll()
    .where('sitting', '=', id)
    .where('member', '=', member.id)
    .executeTakeFirst();
  return { sitting, extension, attempts };
}

/** An attempt of the member's own. Another's is answered like none. */
export async function readMyAttempt(db: Kysely<Tables>, member: Member, id: string): Promise<AttemptRow> {
  const attempt = await db
    .selectFrom('exam_attempt')
    .selectAll()
    .where('id', '=', id)
    .where('member', '=', member.id)
    .executeTakeFirst();
  if (attempt === undefined) throw new ProblemError('unknown-attempt');
  return attempt;
}

/** Closing, with what was added for the member. */
export function closesFor({ sitting, extension }: Omit<Mine, 'attempts'>): number {
  return sitting.closes + (extension?.minutes ?? 0) * 60_000;
}

/** How many attempts the member has in all. */
export function attemptsFor({ sitting, extension }: Omit<Mine, 'attempts'>): number {
  return sitting.attempts + (extension?.attempts ?? 0);
}

/** Whether something may be seen. Answers wait until nothing is left to try: they would help with the next attempt. */
export function maySee(when: SeenWhen, mine: Mine, what: 'scores' | 'answers', now: number): boolean {
  if (when === 'never') return false;
  const isClosed = now > closesFor(mine);
  if (when === 'closed' || isClosed) return isClosed;
  return what === 'scores' || mine.attempts.length >= attemptsFor(mine);
}

export function stateOf({ sitting, extension }: Omit<Mine, 'attempts'>, now: number): 'coming' | 'open' | 'past' {
  if (now < sitting.opens) return 'coming';
  return now <= closesFor({ sitting, extension }) ? 'open' : 'past';
}

/** What a member may know of an examination and of their own attempts. */
export async function describe(
  db: Kysely<Tables>,
  mine: Mine,
  now: number,
): Promise<{ sitting: SittingOfMine; paper: Paper }> {
  const { sitting, extension, attempts } = mine;
  const paper = await readPaper(db, sitting.paper);
  const scores = sitting.scores as SeenWhen;
  const answers = sitting.answers as SeenWhen;
  const adjustments = attempts.length === 0 ? [] : await readAdjustments(db, sitting.id);
  const described: SittingOfMine = {
    ...{ id: sitting.id, title: sitting.title, opens: sitting.opens, closes: closesFor(mine) },
    ...{ minutes: sitting.minutes + (extension?.minutes ?? 0), questions: countOf(paper), points: fullOf(paper) },
    ...{ pass: sitting.pass, attempts: attemptsFor(mine), state: stateOf(mine, now), scores, answers },
    mine: attempts.map((attempt) => ({
      ...{ id: attempt.id, began: attempt.began, deadline: deadline(attempt, sitting, extension) },
      ...{ submitted: attempt.submitted, automatic: attempt.automatic === 1 },
      score: maySee(scores, mine, 'scores', now) ? scoreIn(attempt, { paper, pass: sitting.pass, adjustments }) : null,
      answersOpen: attempt.submitted !== null && maySee(answers, mine, 'answers', now),
    })),
  };
  return { sitting: described, paper };
}

/** Points and whether they are enough; null while it is being written. */
export function scoreIn(
  attempt: AttemptRow,
  { paper, pass, adjustments }: { paper: Paper; pass: number; adjustments: readonly Adjustment[] },
): { points: number; passed: boolean } | null {
  const reached = pointsIn(attempt, paper, adjustments);
  return reached && { points: reached.sum, passed: isPassed(reached.sum, fullOf(paper), pass) };
}
