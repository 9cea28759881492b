import * as z from 'zod';
import { csvResponse } from '@/api/csv.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { importFileLimit, importQuery } from '@/core/people/import.ts';
import { examine, type Examined } from './examine.ts';

/** Every mistake in a list of people, as CSV to work through. */
export const reportImport = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/import/report',
    summary: 'Every mistake in a list of people, as CSV',
    body: z.instanceof(Uint8Array),
    fileLimit: importFileLimit,
    query: importQuery,
    answer: 'csv',
    problems: ['unreadable-file'],
  },
  ['organiser', 'administrator'],
  async ({ body, query }, officer, { store: { db }, now }) => {
    const examined = await examine({ db, officer, now: now() }, body, query.createBranches === 'true');
    return csvResponse('导入名单的问题.csv', lines(examined));
  },
);

async function* lines(examined: Examined): AsyncGenerator<string[]> {
  yield ['行', '列', '内容', '问题'];
  for await (const { mistakes } of examined.rows()) {
    for (const { row, column, value, text } of mistakes) yield [String(row), column, value, text];
  }
}
