import type { Release } from '@/core/kiosk/release.ts';
import { bestFile } from '@/core/sound/best-file.ts';
import { asFailure, KeepFailure } from '@/site/offline/failure.ts';
import { fetchAll } from '@/site/offline/fetch-all.ts';
import { fetchFile, storeVerified, type FileStore } from '@/site/offline/fetch-file.ts';
import { sumBytes } from '@/site/offline/kept.ts';
import { room } from '@/site/offline/room.ts';
import type { WorkFile } from '@/site/offline/work-files.ts';
import { readList, writeList } from './release-list.ts';
import { hasRelease, matchFile, openRelease } from './store.ts';

export interface Progress {
  /** Told how many bytes of the release are there and verified, or on their way, and how many it has. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/** Says of a file in the cache that it was verified: a large one streams in before that is known. */
const verifiedKey = (path: string): string => `/kiosk/verified${path}`;

/**
 * Brings every file of a release into its cache, each verified, and writes its list last. What an earlier attempt brought
 * stays; what is the same in the current release is copied from there. Two releases must fit, or nothing is begun.
 * Throws a KeepFailure.
 */
export async function fetchRelease(release: Release, current: string | null, progress: Progress): Promise<void> {
  const there = await verifiedPaths(release.version);
  const files = filesFor(release);
  const missing = files.filter(([path]) => !there.has(path));
  const total = sumBytes(files);
  const done = total - sumBytes(missing);

  // Without a current release the next update will want room for as much again.
  const needed = sumBytes(missing) + (current === null ? total : 0);
  const free = await room();
  if (free !== undefined && free < needed) throw new KeepFailure('full', needed);

  try {
    await bring(release, missing, current, { ...progress, done, total });
  } catch (error) {
    // The browser's word on what is free is an estimate.
    const failure = asFailure(error, progress.signal);
    throw failure.reason === 'full' ? new KeepFailure('full', needed) : failure;
  }
}

/** What an earlier attempt brought. A full disk lets nobody open a cache that is not there: this one is only looked at. */
async function verifiedPaths(version: string): Promise<Set<string>> {
  if (!(await hasRelease(version))) return new Set();
  const keys = await (await openRelease(version)).keys();
  const paths = keys.map(({ url }) => new URL(url).pathname);
  const mark = verifiedKey('');
  return new Set(paths.flatMap((path) => (path.startsWith(mark) ? [path.slice(mark.length)] : [])));
}

async function bring(
  release: Release,
  missing: WorkFile[],
  current: string | null,
  { done: before, total, onProgress, signal: stop }: Progress & { done: number; total: number },
): Promise<void> {
  const cache = await openRelease(release.version);
  const copies = await contentsOf(current);
  let done = before;
  const onBytes = (bytes: number): void => onProgress((done += bytes), total);
  onBytes(0);
  await fetchAll(
    missing,
    async (file, signal) => {
      const [path] = file;
      const store: FileStore = {
        put: (response) => cache.put(path, response),
        remove: async () => void (await cache.delete(path)),
      };
      const isCopied = await copy(file, current, copies, store, onBytes);
      if (!isCopied) await fetchFile(file, store, { onBytes, signal, cache: 'no-store' });
      await cache.put(verifiedKey(path), new Response());
    },
    stop,
  );
  await writeList(cache, release);
}

/** What this browser needs of a release: of sound in several formats the one that it plays best. */
function filesFor({ files, alternatives }: Release): WorkFile[] {
  const audio = document.createElement('audio');
  const chosen = alternatives.flatMap((row) => bestFile(row, (type) => audio.canPlayType(type)) ?? []);
  const all = [...files, ...chosen.map(({ file }) => file)];
  return [...new Map(all.map((file) => [file[0], file])).values()];
}

/** Where in a release which content stands, by its hash. */
async function contentsOf(version: string | null): Promise<Map<string, string>> {
  const list = version === null ? null : await readList(version);
  return new Map(list ? filesFor(list).map(([path, , hash]) => [hash, path]) : []);
}

/** Takes a file from the current release. Pages are fetched anyway: the policy that comes with one may be another. */
async function copy(
  file: WorkFile,
  current: string | null,
  copies: ReadonlyMap<string, string>,
  store: FileStore,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const from = copies.get(file[2]);
  if (current === null || from === undefined || file[0].endsWith('/')) return false;
  const found = await matchFile(current, from);
  if (!found) return false;
  try {
    await storeVerified(found, file, store, onBytes);
    return true;
  } catch (error) {
    // The disk spoiled it: the site has it whole.
    if (error instanceof KeepFailure && error.reason === 'changed') return false;
    throw error;
  }
}
