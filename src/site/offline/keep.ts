import { announceKept } from './changes.ts';
import { missingFiles } from './compare.ts';
import { download, readList } from './download.ts';
import { asFailure, KeepFailure } from './failure.ts';
import { fetchAll } from './fetch-all.ts';
import { openCache, point, readShelf, sumBytes, type Kept } from './kept.ts';
import { inTurn, sweep } from './remove.ts';
import { room } from './room.ts';
import type { WorkFiles } from './work-files.ts';

export interface Keeping {
  /** Told how many bytes are there and how many it takes, again and again. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** How the browser's own cache, and a worker, are used. */
  cache?: RequestCache;
}

/**
 * Keeps works on this device, or brings them up to date: first every file that is not there yet, each verified, then the
 * pointers. Until then the versions before stay as they are; what failed half way goes on from there the next time.
 * Throws a KeepFailure.
 */
export function keep(names: string[], keeping: Keeping = {}): Promise<void> {
  return inTurn(() => keepNow(names, keeping), keeping.signal).catch((error: unknown) => {
    throw asFailure(error, keeping.signal);
  });
}

/** The same without waiting: to be called in turn. */
export async function keepNow(names: string[], keeping: Keeping = {}): Promise<void> {
  const { signal } = keeping;
  try {
    await attempt(names, keeping).catch((error: unknown) => {
      // Published between the list and the files: the new list names what is there now.
      if (asFailure(error, signal).reason !== 'changed') throw error;
      return attempt(names, keeping);
    });
  } catch (error) {
    if (['cancelled', 'full'].includes(asFailure(error, signal).reason)) await sweep();
    throw error;
  }
  announceKept();
}

async function attempt(names: string[], { onProgress, signal, cache: how = 'default' }: Keeping): Promise<void> {
  const lists = await Promise.all(names.map((name) => listOf(name, signal)));
  const [cache, shelf] = await Promise.all([openCache(), readShelf()]);
  const missing = missingFiles(lists, shelf.files);
  const total = sumBytes(missing);
  const free = await room();
  if (free !== undefined && free < total) throw new KeepFailure('full', total);

  let done = 0;
  onProgress?.(0, total);
  await fetchAll(
    missing,
    async (file, stop) => {
      const onBytes = (bytes: number): void => onProgress?.((done += bytes), total);
      await download(cache, file, { onBytes, signal: stop, cache: how }).catch((error: unknown) => {
        const failure = asFailure(error, signal);
        throw failure.reason === 'full' ? new KeepFailure('full', total) : failure;
      });
    },
    signal,
  );

  const at = Date.now();
  for (const list of lists) {
    const before: Kept | undefined = shelf.kept.find(({ name }) => name === list.name);
    await point(cache, { ...list, at }, before);
  }
}

async function listOf(name: string, signal: AbortSignal | undefined): Promise<WorkFiles> {
  const list = await readList(name, signal);
  if (!list) throw new KeepFailure('gone');
  return list;
}
