import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import type { Figure, figuresQuery } from '@/core/kiosk/office.ts';
import { isInReach } from '@/core/people/rights.ts';

type Query = (typeof figuresQuery)['_zod']['output'];

/** What was counted at screens in the officer's reach in these days, both included, those withdrawn included. */
export async function readFigures(
  db: Kysely<Tables>,
  officer: OfficeMember,
  { from, until, kiosk, screen }: Query,
): Promise<{ figures: Figure[]; screens: { id: string; name: string; kiosk: string }[] }> {
  const { organisation } = officer.member;
  const tree = await readTree(db, organisation);
  const screens = (
    await db
      .selectFrom('kiosk_screen')
      .select(['id', 'name', 'kiosk', 'branch'])
      .where('organisation', '=', organisation)
      .orderBy('name')
      .execute()
  ).filter(({ branch }) => isInReach(officer, branch, tree));
  const ids = screens.map(({ id }) => id).filter((id) => screen === undefined || id === screen);
  const named = screens.map(({ id, name, kiosk: of }) => ({ id, name, kiosk: of }));
  if (ids.length === 0) return { figures: [], screens: named };
  const figures = await db
    .selectFrom('kiosk_day')
    .select(['day', 'screen', 'kiosk', 'kind', 'subject', 'title', 'count', 'seconds'])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .where('screen', 'in', ids)
    .$if(kiosk !== undefined, (some) => some.where('kiosk', '=', kiosk ?? ''))
    .orderBy('day')
    .orderBy('kind')
    .orderBy('screen')
    .orderBy('subject')
    .execute();
  return { figures, screens: named };
}
