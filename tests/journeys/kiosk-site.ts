import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Built } from '@/api/built.ts';
import { besideSite } from '@/api/static/beside.ts';
import { releaseAddress, releaseSchema, type Release } from '@/core/kiosk/release.ts';
import { hashText, listAddress, type ListedWork } from '@/site/offline/work-files.ts';

const largest = 150_000;

/** One kiosk's part of the built site in a folder of its own, where other releases of it can take its place. */
export interface KioskSite {
  built: Built;
  release: Release;
  /** Publishes a release with another script, under another name; with `isTold` false the list names another content. */
  publish(edit: (script: string) => string, isTold?: boolean): Promise<Release>;
  remove(): Promise<void>;
}

/**
 * @param opened the pages that the device is to have: the kiosk's own and works
 * @param other a work that the kiosk's file does not name
 */
export async function kioskSite(page: string, opened: string[], other: string): Promise<KioskSite> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-site-'));
  const from = await realpath('dist');
  const list = releaseAddress(page);
  const whole = releaseSchema.parse(JSON.parse(await readFile(join(from, list), 'utf8')));
  // Pictures, large files and works that no journey opens would only take time.
  const isNeeded = ([path, bytes]: Release['files'][number]): boolean =>
    bytes < largest &&
    !/\.(?:webp|avif|png|jpg|svg|vtt|bin)$/.test(path) &&
    (!path.endsWith('/') || opened.includes(path));
  const first: Release = {
    ...whole,
    files: whole.files.filter(isNeeded),
    alternatives: whole.alternatives.slice(0, 1),
  };
  const named = [...first.files, ...first.alternatives.flat().map(({ file }) => file)].map(([path]) => fileOf(path));
  const lay = async (number: number, files: Iterable<string>, source: string): Promise<string> => {
    const site = join(folder, String(number), 'site');
    for (const file of new Set(files)) {
      await mkdir(dirname(join(site, file)), { recursive: true });
      await cp(join(source, file), join(site, file));
    }
    for (const name of ['catalogue.json', 'headers.json'])
      await cp(besideSite('dist', name), join(folder, String(number), name));
    return site;
  };
  const beyond = JSON.parse(await readFile(join(from, listAddress(other)), 'utf8')) as ListedWork;
  const sounds = (beyond.alternatives ?? []).flat().map(({ file }) => file);
  const beyondFiles = [...beyond.files, ...sounds];
  const others = [listAddress(other), '/kiosk/works.json', ...beyondFiles.map(([path]) => fileOf(path))];
  const files = [...named, ...others, list, '/kiosk-worker.js', '/sw.js', '/favicon.svg'];
  const link = join(folder, 'dist');
  const site = await lay(0, files, from);
  await writeFile(join(site, list), JSON.stringify(first));
  await symlink(site, link);
  let count = 0;
  const html = await readFile(join(from, fileOf(page)), 'utf8');
  const script = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '';
  return {
    built: { site: link, build: folder },
    release: first,
    async publish(edit, isTold = true) {
      const named = script.replace(/\.js$/, `-${String(++count)}.js`);
      const next = await lay(count, files, from);
      const text = edit(await readFile(join(from, script), 'utf8'));
      const changed = html.replace(script, named);
      await writeFile(join(next, named), text);
      await writeFile(join(next, fileOf(page)), changed);
      const others = first.files.filter(([path]) => path !== page && path !== script);
      const release: Release = {
        ...first,
        version: hashOf(named).slice(0, 16),
        files: [...others, entry(page, changed), entry(named, isTold ? text : `${text} `)],
      };
      await writeFile(join(next, list), JSON.stringify(release));
      await symlink(next, join(folder, 'next'));
      await rename(join(folder, 'next'), link);
      return release;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function entry(path: string, text: string): Release['files'][number] {
  return [path, Buffer.byteLength(text), hashOf(text)];
}

function hashOf(text: string): string {
  return hashText(Uint8Array.from(createHash('sha256').update(text).digest()).buffer);
}

function fileOf(path: string): string {
  return decodeURI(path.endsWith('/') ? `${path}index.html` : path);
}
