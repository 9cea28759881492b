import { KeepFailure } from './failure.ts';
import { fetchFile, type Fetched } from './fetch-file.ts';
import { deleteFiles, putFile } from './kept.ts';
import { forBrowser, listAddress, type ListedWork, type WorkFile, type WorkFiles } from './work-files.ts';

/** The site's list of a work's files, as far as this browser needs them; null if the site has no such work. */
export async function readList(name: string, signal?: AbortSignal): Promise<WorkFiles | null> {
  const response = await fetch(listAddress(name), { cache: 'no-cache', signal: signal ?? null });
  if (response.status === 404) return null;
  // A network that asks for a login of its own answers with a page and 200.
  if (!response.ok || !/json/.test(response.headers.get('content-type') ?? '')) throw new KeepFailure('unreachable');
  return forBrowser((await response.json()) as ListedWork, canPlay);
}

/** The worker keeps no work that sounds. */
function canPlay(type: string): string {
  return typeof document === 'undefined' ? '' : document.createElement('audio').canPlayType(type);
}

/** Fetches a file, verifies that it is the one that the list means, and stores it. */
export async function download(cache: Cache, file: WorkFile, how: Fetched): Promise<void> {
  const [, , hash] = file;
  const store = {
    put: (response: Response) => putFile(cache, hash, response),
    remove: () => deleteFiles(cache, [hash]),
  };
  await fetchFile(file, store, how);
}
