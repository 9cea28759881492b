import Papa from 'papaparse';
import readXlsx from 'read-excel-file/universal';
import { Refusal } from '../../new/new-work.ts';
import type { Reading } from '../found.ts';
import { madeDate } from './draft-of-row.ts';
import { readSheets } from './read-sheet.ts';

/** Reads a workbook; its parts were unpacked before, within bounds. */
export async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  const buffer = new Uint8Array(bytes).buffer;
  const sheets = await readXlsx<string>(buffer, { parseNumber: (text) => text }).catch(() => {
    throw new Refusal('这个 Excel 文件读不出来。请用 Excel 或 WPS 打开，另存为 xlsx 再导入。');
  });
  const tables = sheets.map(({ sheet, data }) => ({
    name: sheets.length > 1 ? sheet : undefined,
    rows: data.map((row) => row.map(cellText)),
  }));
  return readSheets(tables, 'Excel 表格');
}

/** Reads comma or tab separated text. */
export function readCsv(text: string): Reading {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  return readSheets([{ name: undefined, rows: data }], 'CSV 表格');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return `${madeDate}${cell.toISOString().slice(0, 10)}`;
  return String(cell);
}
