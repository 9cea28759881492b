import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchFolders } from '../after-build/search-folders.ts';
import { filesUnder, forEachFile, isCopy, linkFile, replaceByLink } from './files.ts';
import { releaseFolder } from './releases.ts';

/** Files whose name tells their content: scripts, styles, pictures, fonts, and the pieces of the search index. */
const isHashed = (name: string): boolean => /^(?:_astro|fonts)\//.test(name) || isPiece(name);

/** Where they stand. */
const folders = ['_astro', 'fonts', ...searchFolders];

/**
 * Keeps files that did not change since an earlier release as they are, on the disk once: browsers that have them need
 * not load them again, and three releases take little more room than one.
 * @param written the files to look at; all of the release's site when missing
 */
export async function shareUnchanged(
  root: string,
  release: string,
  earlier: string,
  written?: string[],
): Promise<void> {
  const [here, there] = [release, earlier].map((name) => join(releaseFolder(root, name), 'site')) as [string, string];
  await forEachFile(written ?? (await filesUnder(here)), async (name) => {
    const [file, before] = [join(here, name), join(there, name)];
    if (await isCopy(file, before)) await replaceByLink(before, file).catch(() => undefined);
  });
}

/** Whether a file is a piece of an index for the search. */
export function isPiece(name: string): boolean {
  return /\.pf_(?:fragment|index|meta|filter)$/.test(name);
}

/** Writes down which hashed files are a release's own, before it is given those of others. */
export async function noteOwnAssets(root: string, release: string): Promise<void> {
  const folder = releaseFolder(root, release);
  const found = await Promise.all(
    folders.map(async (name) => (await filesUnder(join(folder, 'site', name))).map((file) => `${name}/${file}`)),
  );
  const own = found.flat().filter(isHashed);
  await writeFile(assetsFile(folder), JSON.stringify(own));
}

/** Writes down the same for a release that is another one with a new index for the search, of these pieces. */
export async function noteNewSearch(folder: string, before: string, pieces: string[]): Promise<void> {
  const others = (await ownAssets(before)).filter((name) => !isPiece(name));
  await writeFile(assetsFile(folder), JSON.stringify([...others, ...pieces]));
}

/** The hashed files that are a release's own. */
export async function ownAssets(release: string): Promise<string[]> {
  return JSON.parse(await readFile(assetsFile(release), 'utf8')) as string[];
}

const assetsFile = (release: string): string => join(release, 'assets.json');

/** Gives a release the hashed files of another, so that pages opened there still find theirs. */
export async function addAssetsOf(root: string, other: string, release: string): Promise<void> {
  const [from, to] = [releaseFolder(root, other), releaseFolder(root, release)];
  const has = new Set(await ownAssets(to));
  const own = await ownAssets(from);
  await forEachFile(
    own.filter((name) => !has.has(name)),
    async (name) => {
      await linkFile(join(from, 'site', name), join(to, 'site', name)).catch((error: unknown) => {
        // What both have, they have alike; and what vanished from the other nobody can give.
        if (!(error instanceof Error && 'code' in error && ['EEXIST', 'ENOENT'].includes(String(error.code))))
          throw error;
      });
    },
  );
}
