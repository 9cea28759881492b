import { standingOf, type Standing } from './compare.ts';
import { readList } from './download.ts';
import { bytesOf, readShelf, type Kept } from './kept.ts';
import { room } from './room.ts';
import { isWork } from './work-files.ts';

/** What the page about kept works shows. */
export interface KeptList {
  works: { kept: Kept; bytes: number; standing: Standing }[];
  /** Everything on this device, what works share counted once. */
  bytes: number;
  /** What the browser still lets the site keep, where it says. */
  free: number | undefined;
  /** Whether the browser has promised not to clear it away; undefined where it can't be asked. */
  isPersisted: boolean | undefined;
}

/** Reads what is kept, newest first; `ask` also asks the site whether it has something newer. */
export async function readKeptList({ ask }: { ask: boolean }): Promise<KeptList> {
  const shelf = await readShelf();
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const works = shelf.kept.filter(({ name }) => isWork(name));
  const standing = async (kept: Kept): Promise<Standing> =>
    standingOf(kept, ask ? await readList(kept.name).catch(() => undefined) : undefined, shelf.files);
  return {
    works: await Promise.all(
      works.map(async (kept) => ({ kept, bytes: bytesOf([kept]), standing: await standing(kept) })),
    ),
    bytes: bytesOf([...shelf.kept, ...shelf.old]),
    free: await room(),
    isPersisted: await storage?.persisted?.(),
  };
}
