import { cp, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPages, writePages } from '../../scripts/after-build/page.ts';
import { offline } from '../../scripts/after-build/offline.ts';
import type { Built } from '@/api/built.ts';
import { besideSite } from '@/api/static/beside.ts';

export interface OwnSite {
  built: Built;
  /** Publishes another build: a text is another everywhere, all scripts have new names, and the old ones are gone. */
  publish(from: string, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** The built site in a folder of its own, where another build can take its place. */
export async function ownSite(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-own-site-'));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  await cp(await realpath('dist'), join(first, 'site'), {
    recursive: true,
    filter: (path) => !/\.(?:br|gz)$/.test(path),
  });
  for (const name of ['catalogue.json', 'headers.json']) await cp(besideSite('dist', name), join(first, name));
  const site = join(folder, 'dist');
  await symlink(join(first, 'site'), site);
  return {
    built: { site, build: folder },
    async publish(from, to) {
      await cp(first, second, { recursive: true });
      await rewrite(join(second, 'site'), from, to);
      const pages = await readPages(join(second, 'site'));
      await offline(pages, join(second, 'site'));
      await writePages(pages);
      await symlink(join(second, 'site'), join(folder, 'next'));
      await rename(join(folder, 'next'), site);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function rewrite(site: string, from: string, to: string): Promise<void> {
  const names = await readdir(site, { recursive: true });
  const scripts = names.filter((name) => /^_astro\/.*\.js$/.test(name)).map((name) => name.slice('_astro/'.length));
  const renamed = (script: string): string => script.replace(/\.js$/, '2.js');
  for (const name of names.filter((one) => /\.(?:html|js)$/.test(one))) {
    const text = await readFile(join(site, name), 'utf8');
    const changed = scripts.reduce((now, old) => now.replaceAll(old, renamed(old)), text.replaceAll(from, to));
    await writeFile(join(site, name), changed);
  }
  for (const script of scripts) await rename(join(site, '_astro', script), join(site, '_astro', renamed(script)));
}
