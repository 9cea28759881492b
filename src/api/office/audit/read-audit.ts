import { readEntries } from '@/api/audit/read-entries.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { auditAnswer, auditQuery } from '@/core/people/audit.ts';

/** The audit log, newest first, page by page. */
export const readAudit = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/audit',
    summary: 'The audit log, newest first',
    query: auditQuery,
    answer: auditAnswer,
  },
  ['administrator'],
  async ({ query: { limit, ...filter } }, { member }, { store }) => {
    const found = await readEntries(store.db, member.organisation, filter, limit + 1);
    const entries = found.slice(0, limit);
    return { entries, next: found.length > limit ? (entries.at(-1)?.sequence ?? null) : null };
  },
);
