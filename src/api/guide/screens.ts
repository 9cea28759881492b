import type { Kysely, Selectable } from 'kysely';
import { tokenHash } from '@/api/accounts/token.ts';
import type { Tables } from '@/api/database/tables.ts';
import { ProblemError } from '@/api/problem.ts';
import type { GuidedScreen, Showing } from '@/core/guide/visit.ts';

export type ScreenRow = Selectable<Tables['guide_screen']>;

/** A screen not heard of for so long is shown as away. Its stream says every 15 seconds that it is there. */
const awayAfter = 40_000;

/** The screen that holds a secret. Throws `unknown-screen`. */
export async function demandScreen(db: Kysely<Tables>, key: string): Promise<ScreenRow> {
  const row = await db.selectFrom('guide_screen').selectAll().where('key', '=', tokenHash(key)).executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-screen');
  return row;
}

/** The screens of a visit, as its guide sees them. */
export async function screensOf(db: Kysely<Tables>, visit: string, now: number): Promise<GuidedScreen[]> {
  const rows = await db
    .selectFrom('guide_screen')
    .selectAll()
    .where('visit', '=', visit)
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, width, height, shows, seen }) => ({
    ...{ id, title, width, height },
    shows: shows === null ? null : (JSON.parse(shows) as Showing),
    here: now - seen < awayAfter,
  }));
}
