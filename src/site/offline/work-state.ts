import { missingFiles, standingOf } from './compare.ts';
import { readList } from './download.ts';
import { readShelf, sumBytes, type Kept } from './kept.ts';
import { deskOf, isWork } from './work-files.ts';

/** How a work stands on this device. `by` is what brought it: the work itself, or the course it belongs to. */
export type WorkState =
  { is: 'absent'; bytes: number | undefined } | { is: 'kept'; by: Kept; isItself: boolean; isNewer: boolean };

/** Looks whether a work is kept, and whether the site has something newer; `bytes` is what keeping it would fetch. */
export async function stateOf(name: string): Promise<WorkState> {
  const { kept, files } = await readShelf();
  const works = kept.filter((one) => isWork(one.name));
  const by =
    works.find((one) => one.name === name) ?? works.find(({ pages }) => pages.some(([path]) => path === `/${name}/`));
  if (by) {
    const list = await readList(by.name).catch(() => undefined);
    const { state } = standingOf(by, list, files);
    return { is: 'kept', by, isItself: by.name === name, isNewer: state === 'newer' };
  }
  const lists = await Promise.all([deskOf(name), name].map((one) => readList(one).catch(() => null)));
  const found = lists.filter((list) => list !== null);
  const bytes = found.length === lists.length ? sumBytes(missingFiles(found, files)) : undefined;
  return { is: 'absent', bytes };
}
