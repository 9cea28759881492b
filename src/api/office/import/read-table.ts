import { Worker } from 'node:worker_threads';
import { ProblemError } from '@/api/problem.ts';
import { importLimit } from '@/core/people/import.ts';

/** The longest a file may take. */
const patience = 60_000;
/** Enough for 50,000 people; what wants more is no list of people. */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Files are read one after another, so that several of them need no more memory than one. */
let before: Promise<unknown> = Promise.resolve();

/**
 * The rows of a CSV file or of the first sheet of an Excel file, up to one beyond the limit. Throws `unreadable-file`.
 */
export function readTable(file: Uint8Array): Promise<string[][]> {
  const mine = before.then(() => inThread(file));
  before = mine.catch(() => undefined);
  return mine;
}

function inThread(file: Uint8Array): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), {
      workerData: { file, mostRows: importLimit + 2 },
      resourceLimits: memory,
    });
    const fail = (): void => reject(new ProblemError('unreadable-file'));
    const impatience = setTimeout(() => void worker.terminate(), patience);
    worker.once('message', ({ rows }: { rows: string[][] | null }) => (rows === null ? fail() : resolve(rows)));
    worker.once('error', fail);
    worker.once('exit', () => {
      clearTimeout(impatience);
      fail();
    });
  });
}
