import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Member } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { dayOf } from '@/core/day/day.ts';

/** A board is no list of everybody. */
const peopleShown = 50;

const answer = z.object({
  month: z.string(),
  branch: z.string().nullable().describe('The member’s own branch; null: none, and then no people are told.'),
  people: z
    .array(z.object({ name: z.string(), points: z.number(), place: z.number(), mine: z.boolean() }))
    .describe('The first of the member’s own branch; whoever hides is not there.'),
  branches: z
    .array(z.object({ name: z.string(), mean: z.number(), people: z.number(), mine: z.boolean() }))
    .describe('Points a person in each branch that has more than one, those who hide included: no one is told apart.'),
});

/** The month's board: the people of the member's own branch, and branches by their averages. */
export const readBoard = memberEndpoint(
  { method: 'get', path: '/api/play/board', summary: 'Boards of this month', answer },
  async (_call, member, { store, works, now }) => {
    const month = dayOf(now(), works.timeZone).slice(0, 7);
    const tree = await readTree(store.db, member.organisation);
    return {
      month,
      branch: member.branch === null ? null : tree.pathOf(member.branch),
      people: member.branch === null ? [] : await peopleOf(store.db, member, member.branch, month),
      branches: (await branchesOf(store.db, member.organisation, month)).map(({ branch, ...figures }) => ({
        name: tree.pathOf(branch),
        ...figures,
        mine: branch === member.branch,
      })),
    };
  },
);

async function peopleOf(db: Kysely<Tables>, member: Member, branch: string, month: string) {
  const rows = await db
    .selectFrom('member')
    .innerJoin('play_month', (join) =>
      join
        .onRef('play_month.member', '=', 'member.id')
        .onRef('play_month.organisation', '=', 'member.organisation')
        .on('play_month.month', '=', month),
    )
    .leftJoin('play_member', (join) =>
      join.onRef('play_member.member', '=', 'member.id').onRef('play_member.organisation', '=', 'member.organisation'),
    )
    .select(['member.id', 'member.display_name', 'play_month.points', 'play_member.hidden'])
    .where('member.organisation', '=', member.organisation)
    .where('member.branch', '=', branch)
    .where('member.deactivated', 'is', null)
    .where('play_month.points', '>', 0)
    .orderBy('play_month.points', 'desc')
    .orderBy('member.id')
    .execute();
  const shown = rows.filter(({ hidden }) => hidden !== 1);
  return shown.slice(0, peopleShown).map(({ id, display_name: name, points }) => ({
    ...{ name, points, mine: id === member.id },
    place: shown.findIndex((other) => other.points === points) + 1,
  }));
}

/** Of a branch with one person the average would be that person's points. */
async function branchesOf(db: Kysely<Tables>, organisation: string, month: string) {
  const rows = await db
    .selectFrom('member')
    .leftJoin('play_month', (join) =>
      join
        .onRef('play_month.member', '=', 'member.id')
        .onRef('play_month.organisation', '=', 'member.organisation')
        .on('play_month.month', '=', month),
    )
    .select((select) => [
      'member.branch',
      select.fn.count<number | string>('member.id').as('people'),
      select.fn.sum<number | string | null>('play_month.points').as('points'),
    ])
    .where('member.organisation', '=', organisation)
    .where('member.branch', 'is not', null)
    .where('member.deactivated', 'is', null)
    .groupBy('member.branch')
    .execute();
  return rows
    .map(({ branch, people, points }) => ({
      branch: branch as string,
      people: Number(people),
      mean: Math.round((Number(points ?? 0) / Number(people)) * 10) / 10,
    }))
    .filter(({ people, mean }) => people > 1 && mean > 0)
    .sort((a, b) => b.mean - a.mean || (a.branch < b.branch ? -1 : 1));
}
