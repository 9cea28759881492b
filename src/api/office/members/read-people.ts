import { type ExpressionBuilder, sql } from 'kysely';
import { nameKey } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { type BranchRow, readTree } from '@/api/office/branches/branch-tree.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { ProblemError } from '@/api/problem.ts';
import { peopleAnswer, type peopleFilter, peopleQuery } from '@/core/people/person.ts';
import { isInReach } from '@/core/people/rights.ts';
import type { Tree } from '@/core/people/tree.ts';
import { personColumns, personOf } from './person.ts';

/** The members in an officer's reach, page by page. */
export const readPeople = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/members',
    summary: 'Members, by branch, state, role and part of a name',
    query: peopleQuery,
    answer: peopleAnswer,
    problems: ['unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ query }, officer, { store: { db } }) => {
    const { organisation } = officer.member;
    const tree = await readTree(db, organisation);
    const { after, limit } = query;
    demandFilter(query, officer, tree);
    const chosen = db
      .selectFrom('member')
      .where('organisation', '=', organisation)
      .where((where) => where.and(conditions(where, query, officer)));
    const { total } = await chosen
      .select((select) => select.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await chosen
      .select([...personColumns, 'name_key'])
      .$if(after !== undefined, (page) => page.where('name_key', '>', after ?? ''))
      .orderBy('name_key')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    return {
      members: page.map((row) => personOf(row, officer, tree)),
      next: rows.length > limit ? (page.at(-1)?.name_key ?? null) : null,
      total,
    };
  },
);

export type PeopleFilter = (typeof peopleFilter)['_zod']['output'];

/** That the branch asked for is one the officer knows of. */
export function demandFilter({ branch }: PeopleFilter, officer: OfficeMember, tree: Tree<BranchRow>): void {
  if (branch === undefined || branch === 'none') return;
  if (tree.get(branch) === undefined || !isInReach(officer, branch, tree)) throw new ProblemError('unknown-branch');
}

/** Who is in reach, and what was asked for. */
export function conditions(
  where: ExpressionBuilder<Tables, 'member'>,
  { branch, text, state, role, since }: PeopleFilter,
  { top }: Pick<OfficeMember, 'top'>,
) {
  const like = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    ...(top === null ? [] : [isWithin(top)]),
    ...(branch === 'none' ? [where('branch', 'is', null)] : branch === undefined ? [] : [isWithin(branch)]),
    ...(text === undefined ? [] : [sql<boolean>`search_text like ${like(nameKey(text))} escape '\\'`]),
    ...(state === 'active' ? [where('deactivated', 'is', null)] : []),
    ...(state === 'deactivated' ? [where('deactivated', 'is not', null)] : []),
    ...(state === 'never-signed-in' ? [where('signed_in', 'is', null)] : []),
    ...(role === undefined ? [] : [where('roles', 'like', `%"${role}"%`)]),
    ...(since === undefined ? [] : [where('created', '>=', since)]),
  ];
}

/** Whether what a row is about is in a branch or below it. `union`, for it would end even if branches went in a circle. */
export function isWithin(top: string) {
  return sql<boolean>`branch in (
    with recursive subtree(id) as (
      select id from branch where id = ${top}
      union select branch.id from branch join subtree on branch.parent = subtree.id
    ) select id from subtree)`;
}
