import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import type { Deps } from '@/api/deps.ts';
import type { Screen } from '@/api/kiosks/screen.ts';
import { demandBranch } from '@/api/office/branches/demand-branch.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import type { Change } from '@/api/office/change.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { ProblemError } from '@/api/problem.ts';
import { isInReach } from '@/core/people/rights.ts';
import type { Tree } from '@/core/people/tree.ts';

interface Looking {
  db: Kysely<Tables>;
  officer: OfficeMember;
  tree: Tree<BranchRow>;
}

/** A screen in the officer's reach that is in use; others are answered like none. */
export async function demandOfficeScreen({ db, officer, tree }: Looking, id: string): Promise<Screen> {
  const screen = await db
    .selectFrom('kiosk_screen')
    .selectAll()
    .where('organisation', '=', officer.member.organisation)
    .where('id', '=', id)
    .where('token', 'is not', null)
    .executeTakeFirst();
  if (screen === undefined || !isInReach(officer, screen.branch, tree)) throw new ProblemError('unknown-kiosk-screen');
  return screen;
}

/** The screens in use, by their names; `isMine` says which are in the officer's reach. */
export async function readScreens({ db, officer, tree }: Looking): Promise<{ screen: Screen; isMine: boolean }[]> {
  const rows = await db
    .selectFrom('kiosk_screen')
    .selectAll()
    .where('organisation', '=', officer.member.organisation)
    .where('token', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((screen) => ({ screen, isMine: isInReach(officer, screen.branch, tree) }));
}

/** A kiosk of the content. */
export function demandKiosk({ kiosks }: Pick<Deps, 'kiosks'>, id: string) {
  const file = kiosks.get(id);
  if (file === undefined) throw new ProblemError('unknown-kiosk');
  return file;
}

/** Where a screen may stand: in a branch in reach; in none for administrators only. */
export function demandPlace(making: Change, branch: string | null): void {
  if (branch !== null) demandBranch(making, branch);
  else if (making.officer.top !== null) throw new ProblemError('unknown-branch');
}

/** What a kiosk shows is changed on all of its screens at once: all of them have to be the officer's. */
export function mayChangeKiosk(officer: OfficeMember, screens: readonly { isMine: boolean }[]): boolean {
  return officer.top === null || (screens.length > 0 && screens.every(({ isMine }) => isMine));
}
