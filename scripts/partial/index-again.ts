import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { searchFolders } from '../after-build/search-folders.ts';
import { writeIndexes } from '../after-build/write-indexes.ts';
import { filesUnder, forEachFile, isCopy } from '../publish/files.ts';
import { isPiece } from '../publish/hashed-assets.ts';
import { readFacts } from './facts.ts';

/**
 * Puts a new index for the search in the place of the one that a release has from the release before. The pieces of that one
 * stay, for pages that are open. Answers the pieces of the new one, by their names in the site.
 * @param release a release that nobody is served yet
 */
export async function indexAgain(release: string): Promise<string[]> {
  const [site, made] = [join(release, 'site'), join(release, 'search')];
  const facts = await readFacts(release);
  if (facts === undefined) throw new Error(`${release} has no facts.json`);
  await writeIndexes(site, facts.words, made);
  const found = await Promise.all(searchFolders.map((folder) => replaceIndex(join(made, folder), join(site, folder))));
  await rm(made, { recursive: true });
  return found.flatMap((pieces, index) => pieces.map((piece) => `${searchFolders[index] ?? ''}/${piece}`));
}

/** Moves files to another folder where they differ from those there; answers which of them are pieces. */
async function replaceIndex(from: string, to: string): Promise<string[]> {
  const names = await filesUnder(from);
  const old = (await filesUnder(to)).filter((name) => !isPiece(name) && !names.includes(name));
  await Promise.all(old.map((name) => rm(join(to, name))));
  await forEachFile(names, async (name) => {
    const [file, place] = [join(from, name), join(to, name)];
    if (await isCopy(file, place)) return;
    await mkdir(dirname(place), { recursive: true });
    await rename(file, place);
  });
  return names.filter(isPiece);
}
