import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprint, Release } from '@/core/release/release.ts';
import type { Place } from './build-site.ts';
import { flush } from './files.ts';
import { followingSearch } from './following-search.ts';
import { addAssetsOf, noteOwnAssets, shareUnchanged } from './hashed-assets.ts';
import { inputsOf } from './is-published.ts';
import { letGo } from './held.ts';
import { currentRelease, listReleases, newReleaseName, releaseFolder, switchTo } from './releases.ts';
import { writeAtomically } from './write-atomically.ts';

/** How many builds' hashed files a site has, its own included, and how many releases one can go back to. */
export const keptBuilds = 3;

/** What takes the time; tests put a small site in its place. */
export interface Work {
  check(place: Place): Promise<void>;
  build(place: Place): Promise<Built>;
  /** Writes the index for the search of a release whose pages are finished, beside the one that it has; says of which files it is. */
  search(release: string): Promise<string[]>;
}

export interface Built {
  pages: number;
  /** How many of them were made for this release. */
  rendered: number;
  /** Files of the site that were written for it; undefined where all were. */
  written?: string[];
  /** Whether its index for the search is still that of the release before. */
  searchFollows?: boolean;
}

export interface Published {
  name: string;
  release: Release;
  /** The one with the same pages that was current for as long as the index for the search was made. */
  replaced?: string;
}

/**
 * Makes a release beside the one that is served, and switches to it. Says before each step what it is about to do, so
 * wherever it ends (a failure, kill -9, a full disk) one can tell what was done: until the switch nothing that visitors
 * see was touched, and after it nothing is missing.
 * @param print what the site would be built from, where that was looked up just now
 */
export async function* publishing(
  root: string,
  work: Work,
  now: () => number,
  print?: Fingerprint,
): AsyncGenerator<string, Published> {
  const began = now();
  const name = newReleaseName(began);
  const previous = await currentRelease(root);
  const folder = releaseFolder(root, name);
  const place = { root, release: folder, previous: previous && releaseFolder(root, previous), now: began };
  const earlier = (await listReleases(root)).map((release) => release.name);
  const inputs = print ?? (await inputsOf(root, began));

  yield '检查内容';
  await mkdir(folder, { recursive: true });
  await work.check(place);

  yield '生成网页';
  const { pages, rendered, written, searchFollows } = await work.build(place);

  yield '收好这一版';
  if (previous !== undefined) await shareUnchanged(root, name, previous, written);
  await noteOwnAssets(root, name);
  for (const other of earlier.slice(0, keptBuilds - 1)) await addAssetsOf(root, other, name);
  const seconds = (now() - began) / 1000;
  const release: Release = {
    ...{ built: began, seconds, pages, rendered, print: inputs },
    ...(searchFollows && { searchFollows }),
  };
  // At once or not at all: a release whose file was cut off in the middle would stop every later publication.
  await writeAtomically(join(folder, 'release.json'), JSON.stringify(release));
  flush(folder);

  yield '换上新的一版';
  await switchTo(root, name);

  await letGo(root);
  return searchFollows ? yield* followingSearch(root, work, { name, release }, now) : { name, release };
}
