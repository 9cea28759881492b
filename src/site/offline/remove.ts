import { announceKept } from './changes.ts';
import { deleteFiles, forget, openCache, readShelf, unneeded, type Kept } from './kept.ts';
import { isWork } from './work-files.ts';

const lock = 'xuelang.kept';

/** One page after the other: what one is fetching another must not sweep away. With the signal one stops waiting. */
export function inTurn<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(lock, signal ? { signal } : {}, task);
}

/**
 * Does it if nobody else is at it, and answers whether it did. For the service worker: a page that is at it may wait for
 * files that the worker is to answer, so the worker must never wait for the page.
 */
export function ifFree(task: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (free) => {
    if (free) await task();
    return free !== null;
  });
}

/** Removes kept works for which `isChosen` holds; with the last one goes what was kept around them. */
export function remove(isChosen: (kept: Kept) => boolean): Promise<void> {
  return inTurn(async () => {
    const { kept, old } = await readShelf();
    const left = kept.filter((one) => isWork(one.name) && !isChosen(one));
    const goes = ({ name }: Kept): boolean =>
      isWork(name) ? !left.some((one) => one.name === name) : left.length === 0 && name !== 'fallback';
    await forget(await openCache(), { kept: kept.filter(goes), old: old.filter(goes) });
    await sweep();
    announceKept();
  });
}

/** Removes versions that were replaced, once no page is open that may ask for their files. To be called in turn. */
export async function removeReplaced(): Promise<void> {
  const { old } = await readShelf();
  await forget(await openCache(), { kept: [], old });
  await sweep();
}

/** Deletes files that nothing needs. To be called in turn. */
export async function sweep(): Promise<void> {
  await deleteFiles(await openCache(), unneeded(await readShelf()));
}
