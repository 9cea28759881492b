import type { Kysely, Selectable } from 'kysely';
import { nameKey } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { ProblemError } from '@/api/problem.ts';
import type { GuideCommand, GuideState } from '@/core/guide/command.ts';
import { goneAfter, type LoggedVisit, type Present, type RouteStep, type VisitDetails } from '@/core/guide/visit.ts';

export type VisitRow = Selectable<Tables['guided_visit']>;

/** A way of more steps than anybody leads. */
const mostSteps = 400;

/** A visit that runs and is led by this member. Throws `unknown-visit`. */
export async function demandRunning(db: Kysely<Tables>, id: string, member: string): Promise<VisitRow> {
  const row = await db
    .selectFrom('guided_visit')
    .selectAll()
    .where('id', '=', id)
    .where('member', '=', member)
    .where('ended', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-visit');
  return row;
}

/** The visit that a member leads at the moment. */
export function runningOf(db: Kysely<Tables>, member: string): Promise<VisitRow | undefined> {
  return db
    .selectFrom('guided_visit')
    .selectAll()
    .where('member', '=', member)
    .where('ended', 'is', null)
    .orderBy('started', 'desc')
    .executeTakeFirst();
}

/** Whether a guide has not been heard of for so long that the screens have gone back to themselves. */
export function isGone({ seen, ended }: Pick<VisitRow, 'seen' | 'ended'>, now: number): boolean {
  return ended !== null || now - seen > goneAfter;
}

/** What whoever joins a visit is told. */
export async function presentOf(db: Kysely<Tables>, id: string | null, now: number): Promise<Present> {
  const row =
    id === null
      ? undefined
      : await db
          .selectFrom('guided_visit')
          .selectAll()
          .where('id', '=', id)
          .where('ended', 'is', null)
          .executeTakeFirst();
  if (row === undefined) return { visit: null };
  const { guide_name: guide, group_name: group, follow, seq, seen } = row;
  const state = JSON.parse(row.state) as GuideState;
  return { visit: { id: row.id, guide, group, follow, seq, state, silent: Math.max(0, now - seen) } };
}

/** The way after a command: a new place closes the one before. */
export function routeAfter(route: RouteStep[], command: GuideCommand, now: number, open: string | null): RouteStep[] {
  const place = placeOf(command, open);
  if (place === undefined || route.length >= mostSteps) return route;
  return [...closed(route, now), { ...place, at: now, seconds: 0 }];
}

/** The way with its last stretch measured. */
export function closed(route: readonly RouteStep[], now: number): RouteStep[] {
  const last = route.at(-1);
  if (last === undefined) return [];
  return [...route.slice(0, -1), { ...last, seconds: Math.max(0, Math.round((now - last.at) / 1000)) }];
}

function placeOf(
  command: GuideCommand,
  open: string | null,
): Pick<RouteStep, 'address' | 'part' | 'title'> | undefined {
  switch (command.do) {
    case 'open':
      return { address: command.address, part: command.part, title: command.title };
    case 'go':
      return { address: open, part: command.part, title: command.title };
    case 'stop':
      return { address: open, part: command.id, title: command.title };
    default:
      return undefined;
  }
}

export function detailsOf({ group_name: group, heads, planned, note }: VisitRow): VisitDetails {
  return { group, heads, planned, note };
}

/** The columns for what a guide writes down. */
export function detailColumns({ group, heads, planned, note }: VisitDetails, guide: string) {
  const name = group.trim();
  return { group_name: name, heads, planned, note: note.trim(), search_text: `${nameKey(name)} ${nameKey(guide)}` };
}

export function loggedOf(row: VisitRow): LoggedVisit {
  return {
    id: row.id,
    ...detailsOf(row),
    guide: row.guide_name,
    branch: row.branch,
    started: row.started,
    ended: row.ended,
    screens: JSON.parse(row.screens) as string[],
    route: JSON.parse(row.route) as RouteStep[],
  };
}
