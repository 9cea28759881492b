import { linkSync, mkdirSync, readdirSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Wanted {
  from: string;
  to: string;
  /** Files, and folders, which end with a slash. What is not there is left out. */
  paths: string[];
}

/** Links files to another folder, and folders with all that is in them; in a thread of its own, while we do other things. */
export function linkApart(wanted: Wanted): Promise<void> {
  // What the process was started with is not for its threads: `--input-type`, a profiler.
  const worker = new Worker(new URL(import.meta.url), { workerData: wanted, execArgv: [] });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  // Whoever waits for it hears of it; until then it must not end the process.
  done.catch(() => undefined);
  return done;
}

/** One after the other: the system takes ten microseconds for each, less than Node takes to wait for it. */
function linkAll({ from, to, paths }: Wanted): void {
  for (const path of paths) {
    if (path.endsWith('/')) linkFolder(join(from, path), join(to, path));
    else if (missing(() => linkSync(join(from, path), join(to, path)))) {
      // Either it is not there, or its folder is not yet.
      mkdirSync(dirname(join(to, path)), { recursive: true });
      missing(() => linkSync(join(from, path), join(to, path)));
    }
  }
}

function linkFolder(from: string, to: string): void {
  let entries: Dirent[] = [];
  if (missing(() => (entries = readdirSync(from, { withFileTypes: true })))) return;
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    const [file, place] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(file, place);
    else linkSync(file, place);
  }
}

/** Does something with a file or folder; says whether it was not there. */
function missing(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

if (!isMainThread && workerData) linkAll(workerData as Wanted);
