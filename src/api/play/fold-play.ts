import type { Kysely } from 'kysely';
import { bulk } from '@/api/database/bulk.ts';
import { compiled } from '@/api/database/compiled.ts';
import type { Tables } from '@/api/database/tables.ts';
import type { Owner } from '@/api/records/fold-in.ts';
import type { Works } from '@/api/records/works.ts';
import { dayOf } from '@/core/day/day.ts';
import { type DayPlay, dayOfRecords, joinDays, type Marked } from '@/core/play/day-play.ts';
import { roundLength } from '@/core/play/draw.ts';
import { pointsOf } from '@/core/play/rules.ts';
import { drawsOf } from './draws.ts';
import { keepRuns } from './keep-runs.ts';

/** Letters of JSON: beyond any honest day; such a day grows no more, its records are kept like any others. */
const largestState = 100_000;

/**
 * Joins new records into the days of the member's ledger and brings the sums of the months up to date. Costs what the
 * touched days cost, however many records there are.
 */
export async function foldPlay(
  db: Kysely<Tables>,
  owner: Owner,
  fresh: readonly Marked[],
  works: Works,
): Promise<void> {
  const deeds = new Map<string, Marked[]>();
  for (const deed of fresh) {
    if (Math.abs(deed.record.corrected) > 4e12) continue;
    const day = dayOf(deed.record.corrected, works.timeZone);
    const others = deeds.get(day);
    if (others) others.push(deed);
    else deeds.set(day, [deed]);
  }
  const news = [...deeds].flatMap(([day, ofDay]) => {
    const play = dayOfRecords(ofDay, day, drawsOf(works, day));
    return play ? { day, play } : [];
  });
  await foldDays(db, owner, news);
  await keepRuns(db, owner, fresh);
}

async function foldDays(db: Kysely<Tables>, owner: Owner, news: { day: string; play: DayPlay }[]): Promise<void> {
  const stored = await readDays(
    db,
    news.map(({ day }) => ({ ...owner, day })),
  );
  const known = new Map(stored.map((row) => [row.day, row]));
  const rows = news.flatMap(({ day, play }) => {
    const before = known.get(day);
    if (before && before.state.length > largestState) return [];
    const joined = before ? joinDays(JSON.parse(before.state) as DayPlay, play) : play;
    const state = JSON.stringify(joined);
    if (state === before?.state) return [];
    const daily = joined.daily.length >= roundLength ? 1 : 0;
    const [points, had] = [pointsOf(day, joined), before?.points ?? 0];
    return [{ ...owner, day, daily, points, had, state }];
  });
  await writeDays(db, rows);
  const gained = new Map<string, number>();
  for (const { day, points, had } of rows) {
    const month = day.slice(0, 7);
    gained.set(month, (gained.get(month) ?? 0) + points - had);
  }
  for (const [month, points] of gained) if (points !== 0) await addToMonth(db, owner, month, points);
}

/** Adds to the sum of a month. */
export async function addToMonth(
  db: Kysely<Tables>,
  { organisation, member }: Owner,
  month: string,
  points: number,
): Promise<void> {
  await writeMonth(db, [organisation, member, month, points]);
}

const writeMonth = compiled((db) =>
  db
    .insertInto('play_month')
    .values({ organisation: '', member: '', month: '', points: 0 })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'member', 'month']).doUpdateSet((update) => ({
        points: update('play_month.points', '+', update.ref('excluded.points')),
      })),
    ),
);

interface Key extends Owner {
  day: string;
}

const readDays = bulk(
  (db, length) =>
    db
      .selectFrom('play_day')
      .select(['day', 'points', 'state'])
      .where((where) =>
        where.or(
          Array.from({ length }, () =>
            where.and([where('organisation', '=', ''), where('member', '=', ''), where('day', '=', '')]),
          ),
        ),
      ),
  (keys: readonly Key[]) => keys.flatMap(({ organisation, member, day }) => [organisation, member, day]),
);

const writeDays = bulk(
  (db, length) =>
    db
      .insertInto('play_day')
      .values(Array.from({ length }, () => ({ organisation: '', member: '', day: '', daily: 0, points: 0, state: '' })))
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'member', 'day']).doUpdateSet((update) => ({
          daily: update.ref('excluded.daily'),
          points: update.ref('excluded.points'),
          state: update.ref('excluded.state'),
        })),
      ),
  (rows: readonly (Key & { daily: number; points: number; state: string })[]) =>
    rows.flatMap(({ organisation, member, day, daily, points, state }) => [
      ...[organisation, member, day, daily, points, state],
    ]),
);
