import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { Owner } from '@/api/records/fold-in.ts';
import type { Marked } from '@/core/play/day-play.ts';
import { roundLength } from '@/core/play/draw.ts';

/** Question → seconds it took, the server's score, and the record's id, by which they are in order. */
export type RunAnswers = { [question: string]: [seconds: number, score: number, record: string] };

/** How many runs of a member are kept, the newest. */
const runsKept = 10;

/** Keeps the answers of duels with the time each took, so that others can play against them. The first answer counts. */
export async function keepRuns(db: Kysely<Tables>, owner: Owner, fresh: readonly Marked[]): Promise<void> {
  const runs = new Map<string, { at: number; answers: RunAnswers }>();
  for (const { record, marked } of fresh) {
    const { round = '', activity, part, seconds, corrected } = record;
    if (!round.startsWith('duel/') || !marked || part === undefined) continue;
    const run = runs.get(round) ?? { at: corrected, answers: {} };
    run.at = Math.max(run.at, corrected);
    run.answers = joinRuns(run.answers, { [`${activity}#${part}`]: [seconds ?? 0.1, marked.score, record.id] });
    runs.set(round, run);
  }
  for (const [round, { at, answers }] of runs) {
    const run = round.slice('duel/'.length);
    const before = await ofOwner(db, owner).select(['at', 'answers']).where('run', '=', run).executeTakeFirst();
    const kept = before ? joinRuns(answers, JSON.parse(before.answers) as RunAnswers) : answers;
    const values = {
      at: Math.max(at, before?.at ?? at),
      answered: Object.keys(kept).length,
      answers: JSON.stringify(kept),
    };
    await db
      .insertInto('play_run')
      .values({ ...owner, run, ...values })
      .onConflict((conflict) => conflict.columns(['organisation', 'member', 'run']).doUpdateSet(values))
      .execute();
  }
  if (runs.size > 0) await dropOld(db, owner);
}

/** Of two answers to a question the first counts, whichever arrived before; so do the first ten questions. */
function joinRuns(a: RunAnswers, b: RunAnswers): RunAnswers {
  const joined = { ...a };
  for (const [question, answer] of Object.entries(b)) {
    const other = joined[question];
    if (!other || answer[2] < other[2]) joined[question] = answer;
  }
  const inOrder = Object.entries(joined).sort(([, x], [, y]) => (x[2] < y[2] ? -1 : 1));
  return Object.fromEntries(inOrder.slice(0, roundLength));
}

async function dropOld(db: Kysely<Tables>, owner: Owner): Promise<void> {
  const old = await ofOwner(db, owner).select('run').orderBy('run', 'desc').offset(runsKept).limit(100).execute();
  if (old.length === 0) return;
  await db
    .deleteFrom('play_run')
    .where('organisation', '=', owner.organisation)
    .where('member', '=', owner.member)
    .where(
      'run',
      'in',
      old.map(({ run }) => run),
    )
    .execute();
}

function ofOwner(db: Kysely<Tables>, { organisation, member }: Owner) {
  return db.selectFrom('play_run').where('organisation', '=', organisation).where('member', '=', member);
}
