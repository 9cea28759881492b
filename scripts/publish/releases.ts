import { access, lstat, readFile, readdir, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Release } from '@/core/release/release.ts';

/**
 * Where releases stand, beside what publishing keeps for itself. A release is a folder with the site that visitors get
 * (`site`) and what only the server reads (`headers.json`, `catalogue.json`): one link switches all of it.
 */
const builds = '.build';

const releaseName = /^release-\d{17}$/;

/** A fresh name for the next release; later ones sort behind earlier ones. */
export function newReleaseName(now: number): string {
  return `release-${new Date(now).toISOString().replace(/\D/g, '').slice(0, 17)}`;
}

export function releaseFolder(root: string, name: string): string {
  return join(root, builds, name);
}

/** The name of the release that `dist` leads to, or undefined when nothing has been published. */
export async function currentRelease(root: string): Promise<string | undefined> {
  const site = await realpath(join(root, 'dist')).catch(() => '');
  const name = basename(dirname(site));
  return releaseName.test(name) ? name : undefined;
}

/** What a release says of itself; undefined where it was never finished. */
export async function readRelease(root: string, name: string): Promise<Release | undefined> {
  const text = await readFile(join(releaseFolder(root, name), 'release.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Release);
}

/** All finished releases, the newest first. */
export async function listReleases(root: string): Promise<{ name: string; release: Release }[]> {
  const names = (await readdir(join(root, builds)).catch(() => [])).filter((name) => releaseName.test(name));
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const release = await readRelease(root, name);
      return release === undefined ? [] : [{ name, release }];
    }),
  );
  return found.flat().reverse();
}

/**
 * The link that is switched, and the folder from which it leads: `dist`, or in an installation, where the program's
 * folder can't be written, `.build/dist`, to which `dist` leads for good.
 */
async function switchable(root: string): Promise<{ dist: string; release: string }> {
  const inner = join(builds, 'dist');
  const leads = await readlink(join(root, 'dist')).catch(() => '');
  return leads === inner ? { dist: join(root, inner), release: '' } : { dist: join(root, 'dist'), release: builds };
}

/**
 * Makes `dist` lead to another release in one step: a visitor gets the old site or the new one, never a mixture.
 * On Windows a link to a folder is a junction, which cannot be renamed over: there the old one goes a moment before.
 */
export async function switchTo(root: string, name: string): Promise<void> {
  const { dist, release } = await switchable(root);
  const next = join(root, builds, 'next');
  const target = join(release, name, 'site');
  await rm(next, { force: true, recursive: true });
  // The link may move up a folder when it is renamed to `dist`: that is where it leads from.
  await symlink(process.platform === 'win32' ? join(root, target) : target, next, 'junction');
  const present = await lstat(dist).catch(() => undefined);
  // A folder of this name comes from `astro build` by hand.
  if (present && (!present.isSymbolicLink() || process.platform === 'win32')) await rm(dist, { recursive: true });
  await rename(next, dist);
}

/**
 * Says that another release with the same pages and a new index took this one's place: nobody wants to go back to it. It
 * stays until the next publication is over, for a server may still answer out of it.
 */
export async function markReplaced(root: string, name: string): Promise<void> {
  const folder = releaseFolder(root, name);
  await rename(join(folder, 'release.json'), join(folder, replaced));
}

const replaced = 'replaced.json';

/** Removes what builds left that never ended. Run it where no other build is under way. */
export async function removeUnfinished(root: string): Promise<void> {
  const names = await readdir(join(root, builds));
  const is = async (name: string, file: string): Promise<boolean> =>
    access(join(root, builds, name, file)).then(
      () => true,
      () => false,
    );
  const found = await Promise.all(
    names.map(async (name) => ((await is(name, 'release.json')) || (await is(name, replaced)) ? [name] : [])),
  );
  await removeOthers(root, found.flat());
}

/** Removes all releases but those named and the current one, and what builds left that never ended. */
export async function removeOthers(root: string, keep: string[]): Promise<void> {
  const names = await readdir(join(root, builds));
  const kept = new Set([await currentRelease(root), ...keep]);
  const old = names.filter((name) => /^(?:release|site)-\d/.test(name) && !kept.has(name));
  for (const name of old) {
    // First what makes it a release: nobody must go back to one that is half removed.
    for (const file of ['release.json', replaced]) await rm(join(root, builds, name, file), { force: true });
    await rm(join(root, builds, name), { recursive: true, force: true });
  }
}
