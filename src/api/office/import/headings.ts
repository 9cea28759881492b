import { type ImportColumn, importColumns, type Mistake } from '@/core/people/import.ts';
import { tidy } from '@/core/people/text.ts';
import { mistake } from './mistakes.ts';

/** Where each column stands, and what it is called in this file. */
export type Places = { [column in ImportColumn]?: { index: number; heading: string } };

const columns = Object.keys(importColumns) as ImportColumn[];
const required: ImportColumn[] = ['name', 'displayName'];

/** Reads the first row. */
export function readHeadings(row: readonly string[]): { places: Places; mistakes: Mistake[] } {
  const places: Places = {};
  const mistakes: Mistake[] = [];
  for (const [index, cell] of row.entries()) {
    const heading = tidy(cell).replace(/\s/g, '').replace(/[*:]$/, '');
    if (heading === '') continue;
    const column = columns.find((name) => importColumns[name].some((known) => known === heading));
    const place = { row: 1, column: heading };
    if (column === undefined) mistakes.push(mistake('unknown-column', place, heading));
    else if (places[column] !== undefined) mistakes.push(mistake('repeated-column', place, heading));
    else places[column] = { index, heading };
  }
  for (const column of required) {
    const [usual] = importColumns[column];
    if (places[column] === undefined) mistakes.push(mistake('missing-column', { row: 1, column: usual }, '', usual));
  }
  return { places, mistakes };
}
