import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { filesUnder } from '../publish/files.ts';
import type { Facts } from './facts.ts';

/**
 * Links everything of the site before that stands in folders of kept works: their pages in all languages with what lies
 * beside them, packed forms, and their lists for use without a network.
 */
export async function linkWorks(from: string, to: string, isKept: (path: string) => boolean): Promise<void> {
  const link = linker();
  for (const name of await filesUnder(from)) {
    const address = `/${name}`.replace(/^\/offline\/list\/(.*)\.json(?:\.br|\.gz)?$/, '/$1/');
    if (isKept(address)) link(join(from, name), join(to, name));
  }
}

/**
 * Lets a site have the pictures, sounds, fonts and merged styles of its kept works as the site before had them. What Astro
 * left of pictures of which that one only had smaller forms goes.
 */
export async function keepAssets(
  { previous, site }: { previous: string; site: string },
  facts: Facts,
  kept: ReadonlySet<Activity>,
): Promise<void> {
  const link = linker();
  const own = new Set(JSON.parse(await readFile(join(previous, 'assets.json'), 'utf8')) as string[]);
  const isOf = (path: string): boolean => kept.has(path.split('/').slice(2, 4).join('/') as Activity);
  const pictures = Object.entries(facts.compiled.assets).flatMap(([path, name]) => (isOf(path) ? [name] : []));
  const asked = Object.entries(facts.asked).flatMap(([work, names]) => (kept.has(work as Activity) ? names : []));
  for (const name of new Set([...pictures, ...asked])) {
    rmSync(join(site, name), { force: true });
    if (own.has(name))
      for (const form of [name, `${name}.br`, `${name}.gz`])
        if (form === name || own.has(form)) link(join(previous, 'site', form), join(site, form));
  }
}

/** Moves kept works from the folder where they were gathered to the site, a folder a work. */
export async function layBeside(gathered: string, site: string): Promise<void> {
  for (const entry of await readdir(gathered, { withFileTypes: true }).catch(() => [])) {
    const [from, to] = [join(gathered, entry.name), join(site, entry.name)];
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
