import { csvResponse } from '@/api/csv.ts';
import type { Store } from '@/api/database/store.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import { change } from '@/api/office/change.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import { importColumns } from '@/core/people/import.ts';
import { peopleFilter } from '@/core/people/person.ts';
import { type Role, roleNames } from '@/core/people/role.ts';
import type { Tree } from '@/core/people/tree.ts';
import { personColumns } from './person.ts';
import { conditions, demandFilter, type PeopleFilter } from './read-people.ts';

const portion = 500;

/** The members in reach, or those of them who were asked for, as CSV, with the columns by which they could be imported elsewhere, and how they stand. */
export const exportPeople = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/members/export',
    summary: 'Members as CSV, by branch, state, role and part of a name',
    query: peopleFilter,
    answer: 'csv',
    problems: ['unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ context, query }, officer, deps) => {
    const tree = await change({ context, officer, deps }, (making) => {
      demandFilter(query, officer, making.tree);
      making.note('members-exported', undefined, query);
      return Promise.resolve(making.tree);
    });
    return csvResponse('成员名单.csv', lines(deps.store, officer, { tree, filter: query }));
  },
);

async function* lines(
  { db }: Store,
  officer: OfficeMember,
  { tree, filter }: { tree: Tree<BranchRow>; filter: PeopleFilter },
): AsyncGenerator<string[]> {
  yield [...Object.values(importColumns).map(([heading]) => heading), '状态', '最近登录'];
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('member')
      .select([...personColumns, 'name_key'])
      .where('organisation', '=', officer.member.organisation)
      .where((where) => where.and(conditions(where, filter, officer)))
      .where('name_key', '>', after)
      .orderBy('name_key')
      .limit(portion)
      .execute();
    for (const { name, display_name, branch, roles, organises, deactivated, signed_in } of rows) {
      yield [
        ...[name, display_name, pathOf(tree, branch)],
        ...[(JSON.parse(roles) as Role[]).map((role) => roleNames[role]).join('、'), pathOf(tree, organises)],
        ...[deactivated === null ? '正常' : '已停用', signed_in === null ? '' : new Date(signed_in).toISOString()],
      ];
    }
    const last = rows.at(-1);
    if (rows.length < portion || last === undefined) return;
    after = last.name_key;
  }
}

function pathOf(tree: Tree<BranchRow>, branch: string | null): string {
  return branch === null ? '' : tree.pathOf(branch);
}
