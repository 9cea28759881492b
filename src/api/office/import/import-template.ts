import { csvResponse } from '@/api/csv.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { importColumns } from '@/core/people/import.ts';

/** An empty list of people with its headings. */
export const importTemplate = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/import/template',
    summary: 'Headings of a list of people, as CSV',
    answer: 'csv',
  },
  ['organiser', 'administrator'],
  () => {
    const lines = [Object.values(importColumns).map(([heading]) => heading)];
    return Promise.resolve(csvResponse('成员导入模板.csv', asyncOf(lines)));
  },
);

async function* asyncOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
  await Promise.resolve();
}
