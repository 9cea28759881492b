import type { WorkFile, WorkFiles } from './work-files.ts';

/** A work that is kept on this device. */
export interface Kept extends WorkFiles {
  /** When its files were last complete and verified, in milliseconds since 1970. */
  at: number;
}

/** What this device holds. `old` are versions that were replaced while pages were open, which may still ask for them. */
export interface Shelf {
  kept: Kept[];
  old: Kept[];
  /** Hashes of all files that are there. */
  files: Set<string>;
}

/** One cache for everything: the number changes when what is in it is laid out otherwise. */
const cacheName = 'xuelang-kept-1';

// Addresses under which the cache keeps things; nothing is served there. A file's address is its content, so works share
// what is the same, and an update writes beside what is being read.
const fileKey = (hash: string): string => `/offline/file/${hash}`;
const keptKey = (name: string): string => `/offline/kept/${name}`;
const oldKey = ({ version, name }: WorkFiles): string => `/offline/old/${version}/${name}`;

export function openCache(): Promise<Cache> {
  return caches.open(cacheName);
}

export async function readShelf(): Promise<Shelf> {
  const cache = await openCache();
  const shelf: Shelf = { kept: [], old: [], files: new Set() };
  const reading = (await cache.keys()).map(async ({ url }) => {
    const { pathname } = new URL(url);
    const [, kind, rest] = /^\/offline\/(file|kept|old)\/(.*)$/.exec(pathname) ?? [];
    if (kind === 'file' && rest !== undefined) shelf.files.add(rest);
    if (kind !== 'kept' && kind !== 'old') return;
    const found = await cache.match(pathname);
    if (found) shelf[kind].push((await found.json()) as Kept);
  });
  await Promise.all(reading);
  shelf.kept.sort((a, b) => b.at - a.at);
  return shelf;
}

/** The pointer to a work's files: whoever reads it gets one version or the other, whole. */
export async function point(cache: Cache, kept: Kept, before: Kept | undefined): Promise<void> {
  if (before && before.version !== kept.version) await cache.put(oldKey(before), json(before));
  await cache.put(keptKey(kept.name), json(kept));
}

function json(value: Kept): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

export async function forget(cache: Cache, { kept, old }: { kept: Kept[]; old: Kept[] }): Promise<void> {
  const keys = [...kept.map(({ name }) => keptKey(name)), ...old.map(oldKey)];
  await Promise.all(keys.map((key) => cache.delete(key)));
}

export async function putFile(cache: Cache, hash: string, response: Response): Promise<void> {
  await cache.put(fileKey(hash), response);
}

export async function deleteFiles(cache: Cache, hashes: string[]): Promise<void> {
  await Promise.all(hashes.map((hash) => cache.delete(fileKey(hash))));
}

export function matchFile(cache: Cache, hash: string): Promise<Response | undefined> {
  return cache.match(fileKey(hash));
}

/**
 * Which content stands at an address: the newest that is kept, else what a replaced version had there. A page asks for
 * files whose names tell their content, so pages of two builds never get each other's.
 */
export function filesByPath({ kept, old }: Pick<Shelf, 'kept' | 'old'>): Map<string, string> {
  const byPath = new Map<string, string>();
  for (const { files } of [...old, ...[...kept].sort((a, b) => a.at - b.at)])
    for (const [path, , hash] of files) byPath.set(path, hash);
  return byPath;
}

/** Files that nothing kept needs. */
export function unneeded({ kept, old, files }: Shelf): string[] {
  const needed = new Set([...kept, ...old].flatMap((work) => work.files.map(([, , hash]) => hash)));
  return [...files].filter((hash) => !needed.has(hash));
}

/** The bytes of some works, what they share counted once. */
export function bytesOf(works: Pick<WorkFiles, 'files'>[]): number {
  return sumBytes(new Map(works.flatMap(({ files }) => files.map((file) => [file[2], file]))).values());
}

export function sumBytes(files: Iterable<WorkFile>): number {
  let sum = 0;
  for (const [, bytes] of files) sum += bytes;
  return sum;
}
