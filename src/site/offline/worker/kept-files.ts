import { onKeptChange } from '@/site/offline/changes.ts';
import { filesByPath, matchFile, openCache, readShelf } from '@/site/offline/kept.ts';

let reading: Promise<Map<string, string>> | undefined;

onKeptChange(() => {
  reading = undefined;
});

/** What is kept for an address of the site, whatever its query; undefined if nothing is. */
export async function keptFile(path: string): Promise<Response | undefined> {
  reading ??= readShelf().then(filesByPath);
  const hash = (await reading).get(path);
  return hash === undefined ? undefined : matchFile(await openCache(), hash);
}
