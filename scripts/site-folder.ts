import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** Where sites are built, beside what the build keeps for itself and for the API. Never served as a whole. */
const builds = '.build';

/** A fresh folder name for the next site. */
export function nextSiteFolder(root: string, now: number): string {
  return join(root, builds, `site-${new Date(now).toISOString().replace(/\D/g, '').slice(0, 17)}`);
}

/** The folder that `dist` leads to, or undefined when nothing has been built. */
export async function currentSiteFolder(root: string): Promise<string | undefined> {
  try {
    return resolve(root, await readlink(join(root, 'dist')));
  } catch {
    return undefined;
  }
}

/**
 * Makes `dist` lead to another site in one step: a visitor gets the old site or the new one, never a mixture.
 * On Windows a link to a folder is a junction, which cannot be renamed over: there the old one goes a moment before.
 */
export async function switchSite(root: string, folder: string): Promise<void> {
  const dist = join(root, 'dist');
  const next = join(root, builds, 'next');
  await rm(next, { force: true, recursive: true });
  await symlink(process.platform === 'win32' ? folder : join(builds, basename(folder)), next, 'junction');
  const present = await lstat(dist).catch(() => undefined);
  // A folder of this name comes from `astro build` by hand.
  if (present && (!present.isSymbolicLink() || process.platform === 'win32')) await rm(dist, { recursive: true });
  await rename(next, dist);
}

/** Removes earlier sites but the one before the current, and what failed builds left. */
export async function removeOldSites(root: string, keep: (string | undefined)[]): Promise<void> {
  const kept = new Set(keep.map((folder) => folder && basename(folder)));
  await mkdir(join(root, builds), { recursive: true });
  const names = await readdir(join(root, builds));
  const old = names.filter((name) => name.startsWith('site-') && !kept.has(name));
  await Promise.all(old.map((name) => rm(join(root, builds, name), { recursive: true, force: true })));
}
