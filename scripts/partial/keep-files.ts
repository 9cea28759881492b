import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { inLanguage, languages } from '@/core/language/language.ts';
import type { Facts } from './facts.ts';
import { searchFolders } from '../after-build/search-folders.ts';
import { filesUnder } from '../publish/files.ts';
import { isPiece, ownAssets } from '../publish/hashed-assets.ts';
import { linkApart } from './link-folders.ts';
import type { Sources } from './sources.ts';

/**
 * Links what a site keeps of the site before: everything in folders of kept works (their pages in all languages with what
 * lies beside them, packed forms), their lists for use without a network, and the index for the search, without the pieces
 * that were there for pages of earlier releases.
 */
export async function linkKept(
  { previous, site }: { previous: string; site: string },
  kept: ReadonlySet<Activity>,
  sources: Sources,
): Promise<void> {
  const from = join(previous, 'site');
  const works = [...kept].flatMap((work) => {
    const kind = work.split('/')[0] ?? '';
    const addresses = (sources.works[work]?.ids ?? []).flatMap((id) =>
      languages.map((language) => inLanguage(`/${kind}/${id}/`, language)),
    );
    return [...new Set(addresses)].flatMap((address) => [address.slice(1), ...formsOf(listOf(address))]);
  });
  const own = new Set(await ownAssets(previous));
  const indexes = await Promise.all(
    searchFolders.map(async (folder) => (await filesUnder(join(from, folder))).map((name) => `${folder}/${name}`)),
  );
  const pieces = indexes.flat().filter((name) => !isPiece(name) || own.has(name));
  await linkApart({ from, to: site, paths: [...works, ...pieces] });
}

const listOf = (address: string): string => `offline/list${address.slice(0, -1)}.json`;

const formsOf = (name: string): string[] => [name, `${name}.br`, `${name}.gz`];

/**
 * Lets a site have the pictures, sounds, fonts and merged styles of its kept works and pages as the site before had them. What
 * Astro left of pictures of which that one only had smaller forms goes.
 */
export async function keepAssets(
  { previous, site }: { previous: string; site: string },
  facts: Facts,
  kept: ReadonlySet<string>,
): Promise<void> {
  const link = linker();
  const own = new Set(await ownAssets(previous));
  const isOf = (path: string): boolean => kept.has(path.split('/').slice(2, 4).join('/'));
  const pictures = Object.entries(facts.assets).flatMap(([path, name]) => (isOf(path) ? [name] : []));
  const asked = Object.entries(facts.asked).flatMap(([key, names]) => (kept.has(key) ? names : []));
  for (const name of new Set([...pictures, ...asked])) {
    rmSync(join(site, name), { force: true });
    if (own.has(name))
      for (const form of formsOf(name))
        if (form === name || own.has(form)) link(join(previous, 'site', form), join(site, form));
  }
}

/** Moves what was made to the site where kept works stand already, a folder a work. */
export async function layBeside(made: string, site: string): Promise<void> {
  for (const entry of await readdir(made, { withFileTypes: true })) {
    const [from, to] = [join(made, entry.name), join(site, entry.name)];
    const isThere = await mkdir(dirname(to), { recursive: true }).then(() => exists(to));
    if (isThere && entry.isDirectory()) await layBeside(from, to);
    else await rename(from, to);
  }
}

async function exists(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  );
}

/** Links one file after the other: the system takes ten microseconds for each, less than Node takes to wait for it. */
function linker(): (from: string, to: string) => void {
  const made = new Set<string>();
  return (from, to) => {
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    linkSync(from, to);
  };
}
