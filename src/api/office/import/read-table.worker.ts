/**
 * Reads a file of people into rows of text, in a thread of its own: large files take seconds of work, and what unpacks
 * to more than its memory ends this thread and not the server. Imports nothing by `@/`, which threads don't know.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { decode } from './decode.ts';
import { unpackedSize } from './unpacked-size.ts';

/** What comes in: the file, and how many rows are of interest. */
const { file, mostRows } = workerData as { file: Uint8Array<ArrayBuffer>; mostRows: number };

/** Before it is unpacked: the XML of 50,000 people is some 12 MB. */
const mostUnpacked = 48 * 1024 * 1024;
const mostColumns = 30;
/** Longer texts are mistakes in any column; only their beginning is shown. */
const longestCell = 300;

function isZip(): boolean {
  return file[0] === 0x50 && file[1] === 0x4b;
}

async function readRows(): Promise<string[][]> {
  if (isZip()) {
    if (unpackedSize(file) > mostUnpacked) throw new Error('unpacks to too much');
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { readSheet } = await import('read-excel-file/universal');
    const sheet = await readSheet<string>(buffer, { parseNumber: (text) => text });
    return sheet.map((row) => row.map(cellText));
  }
  const { default: Papa } = await import('papaparse');
  const parsed = Papa.parse<string[]>(decode(file), { skipEmptyLines: false, preview: mostRows });
  return parsed.data;
}

/** What is no text and no number is marked by a NUL, which no text has. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return `\0${cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)}`;
}

try {
  const rows = (await readRows()).slice(0, mostRows);
  const bounded = rows.map((row) => row.slice(0, mostColumns).map((cell) => cell.slice(0, longestCell)));
  parentPort?.postMessage({ rows: bounded });
} catch {
  parentPort?.postMessage({ rows: null });
}
