import * as z from 'zod';
import { officeEndpoint } from '@/api/endpoint.ts';
import {
  importFileLimit,
  importQuery,
  importReport,
  type ImportReport,
  type MistakeKind,
} from '@/core/people/import.ts';
import { roleNames } from '@/core/people/role.ts';
import { examine } from './examine.ts';

/** So many mistakes and people are shown; all mistakes are in the report as CSV. */
const shown = { mistakes: 500, people: 20 };

/** Examines a list of people and says what would be made and every mistake. Changes nothing. */
export const checkImport = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/import/check',
    summary: 'Examine a list of people (CSV or .xlsx)',
    body: z.instanceof(Uint8Array),
    fileLimit: importFileLimit,
    query: importQuery,
    answer: importReport,
    problems: ['unreadable-file'],
  },
  ['organiser', 'administrator'],
  async ({ body, query }, officer, { store: { db }, now }) => {
    const examined = await examine({ db, officer, now: now() }, body, query.createBranches === 'true');
    const counts = new Map<MistakeKind, number>();
    const report: ImportReport = {
      ...{ rows: 0, mistakeCount: 0, counts: [], mistakes: [], branches: [] },
      ...{ editors: 0, organisers: 0, administrators: 0, preview: [], token: null },
    };
    for await (const { planned, mistakes } of examined.rows()) {
      for (const mistake of mistakes) {
        report.mistakeCount++;
        counts.set(mistake.kind, (counts.get(mistake.kind) ?? 0) + 1);
        if (report.mistakes.length < shown.mistakes) report.mistakes.push(mistake);
      }
      if (mistakes.length === 0 || mistakes.some(({ row }) => row > 1)) report.rows++;
      if (planned === null) continue;
      const { name, displayName, branch, roles } = planned;
      if (roles.includes('editor')) report.editors++;
      if (roles.includes('organiser')) report.organisers++;
      if (roles.includes('administrator')) report.administrators++;
      if (report.preview.length < shown.people) {
        const words = roles.map((role) => roleNames[role]).join('、');
        report.preview.push({ name, displayName, branch: branch?.path ?? '', roles: words });
      }
    }
    report.counts = [...counts].map(([kind, count]) => ({ kind, count }));
    report.branches = examined.branches.map(({ path }) => path);
    if (report.mistakeCount === 0 && report.rows > 0) report.token = examined.token;
    return report;
  },
);
