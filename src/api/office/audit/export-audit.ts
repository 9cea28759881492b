import type { Kysely } from 'kysely';
import { readEntries } from '@/api/audit/read-entries.ts';
import { csvResponse } from '@/api/csv.ts';
import type { Tables } from '@/api/database/tables.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { auditActions, type AuditEntry, auditFilter } from '@/core/people/audit.ts';

const headings = ['序号', '时间', '操作', '操作人', '操作人编号', '对象', '对象编号', '网络地址', '详情', '校验值'];
const portion = 500;

/** The audit log as CSV, newest first. That it was exported is entered too. */
export const exportAudit = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/audit/export',
    summary: 'The audit log as CSV',
    query: auditFilter,
    answer: 'csv',
  },
  ['administrator'],
  async ({ context, query }, officer, deps) => {
    await change({ context, officer, deps }, (making) =>
      Promise.resolve(making.note('audit-exported', undefined, query)),
    );
    return csvResponse('操作日志.csv', lines(deps.store.db, officer.member.organisation, query));
  },
);

async function* lines(
  db: Kysely<Tables>,
  organisation: string,
  query: (typeof auditFilter)['_zod']['output'],
): AsyncGenerator<string[]> {
  yield headings;
  for (let before: number | undefined; ;) {
    const entries = await readEntries(db, organisation, { ...query, before }, portion);
    for (const entry of entries) yield cells(entry);
    before = entries.at(-1)?.sequence;
    if (entries.length < portion || before === undefined) return;
  }
}

function cells({ sequence, at, action, actor, target, address, detail, hash }: AuditEntry): string[] {
  return [
    ...[String(sequence), new Date(at).toISOString(), auditActions[action]],
    ...[actor?.name ?? '', actor?.id ?? '', target?.name ?? '', target?.id ?? ''],
    ...[address, JSON.stringify(detail), hash],
  ];
}
