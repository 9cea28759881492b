import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import type { Owner } from '@/api/records/fold-in.ts';
import { dayOf } from '@/core/day/day.ts';
import { badges } from '@/core/play/badges.ts';
import type { DayPlay } from '@/core/play/day-play.ts';
import { entriesOf } from '@/core/play/rules.ts';
import { streakOf } from '@/core/play/streak.ts';

/** How many days of the ledger are told line by line. */
const daysTold = 31;

const answer = z.object({
  total: z.number(),
  today: z.object({
    day: z.string(),
    points: z.number(),
    question: z.boolean().describe('Whether the question of the day was answered.'),
    daily: z.number().describe('How many of the ten of the day were answered.'),
  }),
  streak: z.object({ days: z.number(), longest: z.number(), rests: z.number() }),
  badges: z.array(z.string()).describe('Names of badges that were earned.'),
  days: z
    .array(z.object({ day: z.string(), entries: z.array(z.object({ rule: z.string(), points: z.number() })) }))
    .describe('The newest days of the ledger, the newest first.'),
  corrections: z.array(z.object({ at: z.number(), points: z.number(), reason: z.string() })),
  hidden: z.boolean().describe('Whether the member appears on no board.'),
});

/** The ledger of the member who is signed in, and what follows from it. */
export const readPoints = memberEndpoint(
  { method: 'get', path: '/api/me/points', summary: 'My points', answer },
  async (_call, { organisation, id }, { store, works, now }) => {
    const owner = { organisation, member: id };
    const today = dayOf(now(), works.timeZone);
    const { total, hidden, corrections } = await sumsOf(store.db, owner);
    const { rows, told } = await daysOf(store.db, owner);
    const present = told.find(({ day }) => day === today)?.play;
    const active = rows.filter(({ points }) => points > 0).map(({ day }) => day);
    const streak = streakOf(active, today);
    const rounds = rows.filter(({ daily }) => daily === 1).length;
    const feats = { points: total, days: active.length, longest: streak.longest, rounds };
    return {
      total,
      today: {
        day: today,
        points: rows.find(({ day }) => day === today)?.points ?? 0,
        question: (present?.question ?? null) !== null,
        daily: present?.daily.length ?? 0,
      },
      streak,
      badges: badges.filter(({ isEarned }) => isEarned(feats)).map(({ name }) => name),
      days: told
        .map(({ day, play }) => ({ day, entries: entriesOf(day, play) }))
        .filter(({ entries }) => entries.length > 0),
      corrections,
      hidden,
    };
  },
);

/** All days in short, and the newest as they stand. */
async function daysOf(db: Kysely<Tables>, { organisation, member }: Owner) {
  const days = db.selectFrom('play_day').where('organisation', '=', organisation).where('member', '=', member);
  const rows = await days.select(['day', 'points', 'daily']).execute();
  const newest = await days.select(['day', 'state']).orderBy('day', 'desc').limit(daysTold).execute();
  return { rows, told: newest.map(({ day, state }) => ({ day, play: JSON.parse(state) as DayPlay })) };
}

async function sumsOf(db: Kysely<Tables>, { organisation, member }: Owner) {
  const months = await db
    .selectFrom('play_month')
    .select('points')
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .execute();
  const corrections = await db
    .selectFrom('play_correction')
    .select(['at', 'points', 'reason'])
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  const setting = await db
    .selectFrom('play_member')
    .select('hidden')
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .executeTakeFirst();
  return { total: months.reduce((sum, { points }) => sum + points, 0), corrections, hidden: setting?.hidden === 1 };
}
