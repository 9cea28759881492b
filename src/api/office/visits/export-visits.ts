import { csvResponse } from '@/api/csv.ts';
import { xlsxResponse } from '@/api/xlsx.ts';
import type { Store } from '@/api/database/store.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { loggedOf } from '@/api/guide/visits.ts';
import type { BranchRow } from '@/api/office/branches/branch-tree.ts';
import { change } from '@/api/office/change.ts';
import { demandFilter } from '@/api/office/members/read-people.ts';
import type { OfficeMember } from '@/api/office/officer.ts';
import type { RouteStep, VisitFilter } from '@/core/guide/visit.ts';
import { visitExportQuery } from '@/core/guide/visit.ts';
import type { Tree } from '@/core/people/tree.ts';
import { visitConditions } from './found.ts';

const portion = 200;
const headings = ['开始', '结束', '分钟', '团组', '人数', '讲解员', '支部', '屏幕', '路线', '计划分钟', '备注'];

/** Guided visits as a table, a line each, oldest first. */
export const exportVisits = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/visits/export',
    summary: 'Guided visits as CSV or XLSX, by day, branch and part of a name',
    query: visitExportQuery,
    answer: 'csv',
    problems: ['unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ context, query: { as, ...query } }, officer, deps) => {
    const tree = await change({ context, officer, deps }, (making) => {
      demandFilter(query, officer, making.tree);
      making.note('visits-exported', undefined, query);
      return Promise.resolve(making.tree);
    });
    const zone = deps.works.timeZone;
    const found = lines(deps.store, officer, { tree, filter: query, zone });
    return as === 'csv' ? csvResponse('讲解记录.csv', found) : xlsxResponse('讲解记录.xlsx', found);
  },
);

async function* lines(
  { db }: Store,
  officer: OfficeMember,
  { tree, filter, zone }: { tree: Tree<BranchRow>; filter: VisitFilter; zone: string },
): AsyncGenerator<string[]> {
  yield headings;
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('guided_visit')
      .selectAll()
      .where('organisation', '=', officer.member.organisation)
      .where((where) => where.and(visitConditions(where, filter, officer)))
      .where('id', '>', after)
      .orderBy('id')
      .limit(portion)
      .execute();
    for (const row of rows) {
      const { started, ended, group, heads, guide, branch, screens, route, planned, note } = loggedOf(row);
      yield [
        ...[clock.format(started), ended === null ? '' : clock.format(ended)],
        ...[ended === null ? '' : String(Math.round((ended - started) / 60_000)), group, String(heads ?? '')],
        ...[guide, branch === null ? '' : tree.pathOf(branch), screens.join('、'), wayOf(route)],
        ...[String(planned ?? ''), note],
      ];
    }
    const last = rows.at(-1);
    if (rows.length < portion || last === undefined) return;
    after = last.id;
  }
}

/** `三湾改编 3分 → 古田会议 5分` */
function wayOf(route: readonly RouteStep[]): string {
  return route.map(({ title, seconds }) => `${title} ${Math.max(1, Math.round(seconds / 60))}分`).join(' → ');
}
