import { foundItem, itemName, type Found, type Reading } from '../found.ts';
import { columnsOf, type Field } from './columns.ts';
import { draftOfRow, type Row } from './draft-of-row.ts';

/** A table as it stands in a file. */
export interface Sheet {
  /** Undefined where there is only one. */
  name: string | undefined;
  rows: string[][];
}

/** Headings stand at the top, perhaps below a title. */
const headingsWithin = 20;

/** Reads tables whose rows are questions. */
export function readSheets(sheets: readonly Sheet[], format: string): Reading {
  const reading: Reading = { format, found: [], notes: [] };
  for (const sheet of sheets) readInto(reading, sheet);
  return reading;
}

function readInto({ found, notes }: Reading, { name, rows }: Sheet): void {
  const at = rows.slice(0, headingsWithin).findIndex((row) => columnsOf(row) !== undefined);
  const columns = columnsOf(rows[at] ?? []);
  const called = name === undefined ? '表格' : `工作表“${name}”`;
  if (columns === undefined) {
    if (rows.length > 0 && name !== '说明') notes.push(`${called}里没有“题干”这一列，没有读`);
    return;
  }
  if (columns.unread.length > 0)
    notes.push(`${called}里的“${columns.unread.join('”“')}”这${columns.unread.length > 1 ? '几' : '一'}列没有用到`);
  rows.forEach((cells, index) => {
    if (index <= at || cells.every((cell) => cell.trim() === '')) return;
    const row = rowOf(cells, columns.fields);
    found.push(
      foundRow(row, {
        name: itemName(found.length, row.ask),
        line: index + 1,
        place: name === undefined ? undefined : called,
      }),
    );
  });
}

function foundRow(row: Row, item: Omit<Found, 'changes'>): Found {
  return foundItem(item, (found) => draftOfRow(row, found));
}

function rowOf(cells: readonly string[], fields: readonly (Field | undefined)[]): Row {
  const cell = (field: Field): string => (cells[fields.indexOf(field)] ?? '').trim();
  const columns = Array.from({ length: 8 }, (_, i) => cell(`option${i}`));
  while (columns.at(-1) === '') columns.pop();
  const together = cell('options');
  const options = columns.length > 0 || together === '' ? columns : apart(together);
  return {
    type: cell('type'),
    ask: cell('ask'),
    answer: cell('answer'),
    explain: cell('explain'),
    difficulty: cell('difficulty'),
    id: cell('id'),
    options,
  };
}

/** Options that share a cell: a line each, or apart by `|`, or each behind its letter. */
function apart(text: string): string[] {
  const split = text.includes('\n')
    ? text.split('\n')
    : /[|｜]/.test(text)
      ? text.split(/[|｜]/)
      : text.split(/[\s;；]+(?=[A-H][.、．:：])/);
  return split.map((option) => option.trim()).filter((option) => option !== '');
}
