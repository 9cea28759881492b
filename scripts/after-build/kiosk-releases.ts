import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { kioskPage, releaseAddress, type Release } from '@/core/kiosk/release.ts';
import { inLanguage, splitLanguage } from '@/core/language/language.ts';
import { kinds } from '@/core/place/place.ts';
import { filesOf, pagesOf } from './offline/lists.ts';
import type { SiteFiles } from './offline/site-files.ts';
import { parseHtml, type Page } from './page.ts';

const worker = new URL('../../src/kiosk/release/worker/kiosk-worker.ts', import.meta.url);

interface Given {
  /** Pages that are being finished. */
  pages: Page[];
  site: string;
  /** Those that are finished and lie elsewhere: kiosks and their works may be among them. */
  kept: { paths: readonly string[]; folder: string } | undefined;
  files: SiteFiles;
}

/**
 * Writes beside each kiosk's page what a device needs to show it without a network: the page, the works that it names
 * anywhere, courses with their stops, and all that these ask for. Nothing may change pages after this.
 */
export async function kioskReleases({ pages, site, kept, files }: Given): Promise<void> {
  const made = new Map(pages.map((page) => [page.path, page]));
  const all = [...new Set([...made.keys(), ...(kept?.paths ?? [])])].sort();
  const kiosks = all.filter((path) => kioskPage.test(splitLanguage(path).address));
  if (kiosks.length === 0) return;

  const read = async (path: string): Promise<Page | undefined> => {
    const page = made.get(path) ?? (kept && all.includes(path) ? await readKept(kept.folder, path) : undefined);
    if (page) made.set(path, page);
    return page;
  };
  for (const path of kiosks) {
    const page = await read(path);
    if (!page) continue;
    const { language } = splitLanguage(path);
    const works: Page[] = [];
    for (const work of worksIn(page.html)) {
      const found = (await read(inLanguage(work, language))) ?? (await read(work));
      if (!found) continue;
      for (const stop of stopsOf(found)) await read(stop);
      works.push(...pagesOf(found, made));
    }
    // What belongs to the kiosk itself, such as the page that calibrates its rail.
    const own = await Promise.all(all.filter((other) => other !== path && other.startsWith(path)).map(read));
    const wanted = [page, ...own.flatMap((one) => one ?? []), ...works];
    await writeRelease(page, [...new Set(wanted)], files, site);
  }
  await writeWorker(site);
}

/** The addresses of works that stand in a page in whatever way: as a link, in an attribute, in data. */
function worksIn(html: string): string[] {
  const named = html.matchAll(new RegExp(`\\b(?:${kinds.join('|')})/[a-z0-9-]+`, 'g'));
  return [...new Set(Array.from(named, ([work]) => `/${work}/`))].sort();
}

function stopsOf(page: Page): string[] {
  if (!page.html.includes('data-stop')) return [];
  return parseHtml(page.html)
    .querySelectorAll('[data-stop] a')
    .flatMap((link) => link.getAttribute('href') ?? []);
}

async function readKept(folder: string, path: string): Promise<Page | undefined> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const html = await readFile(file, 'utf8').catch(() => undefined);
  return html === undefined ? undefined : { file, path, html, document: parseHtml(html) };
}

async function writeRelease(page: Page, pages: Page[], files: SiteFiles, site: string): Promise<void> {
  const { files: all, alternatives } = await filesOf(pages, files);
  const version = createHash('sha256')
    .update(JSON.stringify([all, alternatives]))
    .digest('hex')
    .slice(0, 16);
  const kiosk = splitLanguage(page.path).address.split('/')[2] ?? '';
  const release: Release = { v: 1, kiosk, version, files: all, alternatives };
  const target = join(site, releaseAddress(page.path));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(release));
}

/** Writes `/kiosk-worker.js`: at the root, for works in frames stand at their own addresses. */
async function writeWorker(site: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(worker)],
    alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: ['chrome109'],
  });
  await writeFile(join(site, 'kiosk-worker.js'), outputFiles[0]?.text ?? '');
}
