import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { inLanguage, languages } from '@/core/language/language.ts';
import { around } from '../after-build/offline/lists.ts';

/**
 * A page of no work is made with every build, for it may show anything; but most are what they were. By address, the hash of
 * each of them as Astro wrote it. Those that are kept with works are left out: what they weigh is looked up in them.
 * @param site the folder that Astro has just written
 */
export async function hashesOfLoose(
  site: string,
  owner: (path: string) => Activity | undefined,
): Promise<Record<string, string>> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const paths = names.map((name) => `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/'));
  const loose = paths.filter((path) => owner(path) === undefined && !around.includes(path));
  return Object.fromEntries(
    loose.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, fileOf(path))))
        .digest('base64url'),
    ]),
  );
}

/**
 * Takes the pages that Astro wrote as it did before out of what is to be finished: the finished ones of the site before are
 * laid into the new one, in all languages. Returns their addresses.
 */
export function keepSame(
  now: Record<string, string>,
  before: Record<string, string>,
  { rendered, previous, site }: { rendered: string; previous: string; site: string },
): Set<string> {
  const same = Object.keys(now).filter((path) => now[path] === before[path]);
  for (const path of same) {
    rmSync(join(rendered, fileOf(path)));
    for (const address of new Set(languages.map((language) => inLanguage(path, language))))
      for (const form of ['', '.br', '.gz']) linkIfThere(previous, site, `${fileOf(address)}${form}`);
  }
  return new Set(same);
}

const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Not every page is there in every language, nor every packed form. */
function linkIfThere(from: string, to: string, name: string): void {
  mkdirSync(dirname(join(to, name)), { recursive: true });
  try {
    linkSync(join(from, name), join(to, name));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
