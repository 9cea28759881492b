import { announceKept } from './changes.ts';
import { deleteFiles, forget, openCache, readShelf, unneeded, type Kept } from './kept.ts';
import { isWork } from './work-files.ts';

/** One page after the other: what one is fetching another must not sweep away. With the signal one stops waiting. */
export function inTurn<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request('xuelang.kept', signal ? { signal } : {}, task);
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

/** Removes versions that were replaced, once no page is open that may ask for their files. */
export function removeReplaced(): Promise<void> {
  return inTurn(async () => {
    const { old } = await readShelf();
    await forget(await openCache(), { kept: [], old });
    await sweep();
  });
}

/** Deletes files that nothing needs. To be called in turn. */
export async function sweep(): Promise<void> {
  await deleteFiles(await openCache(), unneeded(await readShelf()));
}
