import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '@/core/release/release.ts';
import { linkApart } from '../partial/link-folders.ts';
import { reasonOf } from './content-error.ts';
import { flush } from './files.ts';
import { noteNewSearch } from './hashed-assets.ts';
import type { Published, Work } from './publishing.ts';
import { markReplaced, newReleaseName, releaseFolder, switchTo } from './releases.ts';
import { writeAtomically } from './write-atomically.ts';

/** The pages were published; the search does not know them yet. */
export class SearchError extends Error {
  constructor(reason: unknown) {
    super(`网页已经是新的，搜索还找不到改动的地方：${reasonOf(reason)}`);
  }
}

/** The step in which pages are out already, and only the search is to come. */
export const searchStep = '更新搜索目录';

/** What a release says of itself alone. */
const own = new Set(['release.json', 'assets.json']);

/**
 * Brings the search up to date after a release whose pages alone are new: another release with the same files and a new
 * index is made beside it, and takes its place. Wherever this ends, visitors have pages, and an index with all its pieces.
 */
export async function* followingSearch(
  root: string,
  work: Pick<Work, 'search'>,
  { name, release: { searchFollows: _, ...release } }: Published,
  now: () => number,
): AsyncGenerator<string, Published> {
  yield searchStep;
  const next = newReleaseName(now());
  const [from, to] = [releaseFolder(root, name), releaseFolder(root, next)];
  const entries = await readdir(from, { withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    own.has(entry.name) ? [] : [entry.isDirectory() ? `${entry.name}/` : entry.name],
  );
  try {
    await linkApart({ from, to, paths });
    await noteNewSearch(to, from, await work.search(to));
  } catch (error) {
    throw new SearchError(error);
  }
  await writeAtomically(join(to, 'release.json'), JSON.stringify(release satisfies Release));
  flush(to);

  yield '换上新的搜索目录';
  await switchTo(root, next);
  await markReplaced(root, name);
  return { name: next, release, replaced: name };
}
