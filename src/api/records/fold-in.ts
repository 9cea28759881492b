import type { Kysely } from 'kysely';
import { bulk } from '@/api/database/bulk.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Activity } from '@/core/place/place.ts';
import { joinWork, ofRecord } from '@/core/progress/fold.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import type { Candidate } from './sort-batch.ts';

export interface Owner {
  organisation: string;
  member: string;
}

/**
 * Letters of JSON. What has grown beyond any honest study (a book of ten thousand sentences takes a third of this) is
 * joined no more, or each request would cost as much as all of it. Its records are kept like any others.
 */
const largestState = 1_000_000;

/**
 * Joins new records into the member's stored progress. Costs what the touched works cost, however many records the member
 * has. The works touched get the numbers that follow `counter`, each its own, so that a reader can stop at any.
 */
export async function foldIn(
  db: Kysely<Tables>,
  owner: Owner,
  fresh: readonly Candidate[],
  counter: number,
): Promise<void> {
  const news = new Map<Activity, WorkProgress>();
  for (const { record, marked } of fresh) {
    const work = ofRecord(record, marked);
    const before = news.get(record.activity);
    news.set(record.activity, before === undefined ? work : joinWork(before, work));
  }
  const keys = [...news.keys()].map((activity) => ({ ...owner, activity }));
  const states = new Map((await readStates(db, keys)).map(({ activity, state }) => [activity, state]));
  const rows = [...news].flatMap(([activity, work], index) => {
    const before = states.get(activity);
    if (before !== undefined && before.length > largestState) return [];
    const joined = before === undefined ? work : joinWork(JSON.parse(before) as WorkProgress, work);
    return [{ ...owner, activity, changed: counter + index + 1, state: JSON.stringify(joined) }];
  });
  await writeStates(db, rows);
}

interface Key extends Owner {
  activity: string;
}

const readStates = bulk(
  (db, length) =>
    db
      .selectFrom('progress')
      .select(['activity', 'state'])
      .where((where) =>
        where.or(
          Array.from({ length }, () =>
            where.and([where('organisation', '=', ''), where('member', '=', ''), where('activity', '=', '')]),
          ),
        ),
      ),
  (keys: readonly Key[]) => keys.flatMap(({ organisation, member, activity }) => [organisation, member, activity]),
);

const writeStates = bulk(
  (db, length) =>
    db
      .insertInto('progress')
      .values(Array.from({ length }, () => ({ organisation: '', member: '', activity: '', changed: 0, state: '' })))
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'member', 'activity']).doUpdateSet((update) => ({
          changed: update.ref('excluded.changed'),
          state: update.ref('excluded.state'),
        })),
      ),
  (rows: readonly (Key & { changed: number; state: string })[]) =>
    rows.flatMap(({ organisation, member, activity, changed, state }) => [
      ...[organisation, member, activity, changed, state],
    ]),
);
