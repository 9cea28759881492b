import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { forgetUse } from '@/api/accounts/attempts.ts';
import { demandNotTooOften } from '@/api/accounts/demand-not-too-often.ts';
import type { Member } from '@/api/accounts/member.ts';
import { newToken, tokenHash } from '@/api/accounts/token.ts';
import type { Tables } from '@/api/database/tables.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { firstState } from '@/core/guide/command.ts';
import { secretSchema } from '@/core/guide/visit.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { guides } from './guides.ts';
import { readRunning, runningSchema } from './read-visit.ts';
import type { ScreenRow } from './screens.ts';
import { type ScreenNews, screenTopic, type VisitNews, visitTopic } from './topics.ts';
import { detailColumns, isGone, runningOf, type VisitRow } from './visits.ts';

/** Codes of no screen that one guide may try in a quarter of an hour; asking for a screen counts as well. */
const most = 60;

/** A guide has scanned a screen: it joins the guide's visit, which begins where there is none. */
export const pair = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/pair',
    summary: 'Take a screen whose code was scanned into one’s visit',
    body: z.object({ code: secretSchema }),
    bodyLimit: 8 * 1024,
    answer: runningSchema,
    problems: ['unknown-pairing', 'screen-taken', 'take-over-refused', 'too-often'],
  },
  guides,
  async ({ body: { code } }, { member }, deps) => {
    const { store, live, now } = deps;
    // Counted before it is looked at, so that many at once don't slip through.
    await demandNotTooOften(deps, triesOf(member), most);
    await demandOffered(store.db, code, now());
    // No guess: who waits for another guide's answer sends the same code every two seconds.
    await forgetUse(store, triesOf(member));
    const paired = await store.write(async (db) => {
      const screen = await demandOffered(db, code, now());
      const before = await visitOf(db, screen);
      demandFree(screen, before, member, now());
      const visit = (await runningOf(db, member.id)) ?? (await begin(db, member, now()));
      await join(db, screen, visit);
      return { screen, before, visit: visit.id };
    });
    const { screen, before, visit } = paired;
    await live.publish(screenTopic(screen.id), { visit } satisfies ScreenNews);
    if (before !== undefined && before.id !== visit) {
      const news: VisitNews = { taken: { title: screen.title, by: member.displayName } };
      await live.publish(visitTopic(before.id), news);
    }
    await live.publish(visitTopic(visit), { screens: true } satisfies VisitNews);
    return readRunning(store, visit, member.id, now());
  },
);

/** Asks the guide who has a screen to hand it over. Scan again, or go on sending the same code, for the answer. */
export const askForScreen = officeEndpoint(
  {
    method: 'post',
    path: '/api/guide/ask',
    summary: 'Ask for a screen that another guide has',
    body: z.object({ code: secretSchema }),
    bodyLimit: 8 * 1024,
    answer: null,
    problems: ['unknown-pairing', 'too-often'],
  },
  guides,
  async ({ body: { code } }, { member }, deps) => {
    await demandNotTooOften(deps, triesOf(member), most);
    const { store, live, now } = deps;
    const screen = await store.write(async (db) => {
      const found = await demandOffered(db, code, now());
      await db
        .updateTable('guide_screen')
        .set({ asked_by: member.id, asked_at: now(), allowed: null })
        .where('id', '=', found.id)
        .execute();
      return found;
    });
    if (screen.visit === null) return;
    const ask = { screen: screen.id, title: screen.title, from: member.displayName };
    await live.publish(visitTopic(screen.visit), { ask } satisfies VisitNews);
  },
);

function triesOf({ id }: Member): string {
  return `guide-pair:${id}`;
}

async function demandOffered(db: Kysely<Tables>, code: string, now: number): Promise<ScreenRow> {
  const row = await db
    .selectFrom('guide_screen')
    .selectAll()
    .where('code', '=', tokenHash(code))
    .where('code_until', '>', now)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-pairing');
  return row;
}

async function visitOf(db: Kysely<Tables>, { visit }: ScreenRow): Promise<VisitRow | undefined> {
  if (visit === null) return undefined;
  return db.selectFrom('guided_visit').selectAll().where('id', '=', visit).executeTakeFirst();
}

/** A screen that another guide has is free when that guide allows it, or has been gone for a while. */
function demandFree(screen: ScreenRow, before: VisitRow | undefined, { id }: Member, now: number): void {
  if (before === undefined || before.member === id || isGone(before, now)) return;
  if (screen.asked_by === id && screen.allowed === 1) return;
  if (screen.asked_by === id && screen.allowed === 0) throw new ProblemError('take-over-refused');
  throw new ProblemError('screen-taken', `“${before.guide_name}”正在用这块屏讲解。可以请对方把屏交给您。`);
}

async function begin(db: Kysely<Tables>, { id, organisation, displayName, branch }: Member, now: number) {
  const row = {
    id: uuidV7(now, randomBytes(16)),
    organisation,
    member: id,
    guide_name: displayName,
    branch,
    ...{ started: now, ended: null, seen: now, seq: 0 },
    ...detailColumns({ group: '', heads: null, planned: null, note: '' }, displayName),
    follow: newToken(),
    ...{ state: JSON.stringify(firstState), route: '[]', screens: '[]' },
  };
  await db.insertInto('guided_visit').values(row).execute();
  return row;
}

async function join(db: Kysely<Tables>, screen: ScreenRow, visit: Pick<VisitRow, 'id' | 'screens'>): Promise<void> {
  await db
    .updateTable('guide_screen')
    .set({ visit: visit.id, code: null, asked_by: null, asked_at: null, allowed: null })
    .where('id', '=', screen.id)
    .execute();
  const names = JSON.parse(visit.screens) as string[];
  if (names.includes(screen.title)) return;
  await db
    .updateTable('guided_visit')
    .set({ screens: JSON.stringify([...names, screen.title]) })
    .where('id', '=', visit.id)
    .execute();
}
