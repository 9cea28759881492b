import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inLanguage, languages, splitLanguage, type Language } from '@/core/language/language.ts';
import { bytesOf, sumBytes } from '@/site/offline/kept.ts';
import { sizeText } from '@/site/offline/size.ts';
import type { WorkFile } from '@/site/offline/work-files.ts';
import { writeApp } from './offline/app.ts';
import { filesOf, isKeepable, nameOf, pagesAround, pagesOf, writeList } from './offline/lists.ts';
import { writeServiceWorker } from './offline/service-worker.ts';
import { openSiteFiles, workFile, type SiteFiles } from './offline/site-files.ts';
import { kioskReleases } from './kiosk-releases.ts';
import type { Page } from './page.ts';

/** Bytes to which the pages around works are rounded up, as part of what a work says it weighs. */
const step = 100_000;

/**
 * What the site needs to be used without a network and to be installed: for each work that can be kept a list of its
 * files, and its size on its page; the service worker, the manifest and its icons. Nothing may change the pages after
 * this: the lists name their content. Returns what the pages around works weigh, by language.
 * @param kept pages that are finished and lie elsewhere, with their files: only courses among the others lead to
 *   them, and kiosks to all whose `paths` are there
 */
export async function offline(
  pages: Page[],
  site: string,
  kept: { pages: readonly Page[]; paths: readonly string[]; folder: string } | undefined = undefined,
): Promise<Partial<Record<Language, number>>> {
  const files = await openSiteFiles(kept ? [site, kept.folder] : [site]);
  const byPath = new Map([...(kept?.pages ?? []), ...pages].map((page) => [page.path, page]));
  const works = pages.filter(isKeepable);
  const around = new Map<Language, Around>();
  for (const language of languages) {
    const desk = pagesAround(language, byPath);
    if (desk.length > 0) around.set(language, await weighAround(desk, files));
  }

  for (const page of works) {
    const { programs, rest } = around.get(splitLanguage(page.path).language) ?? { programs: [], rest: 0 };
    const own = await filesOf(pagesOf(page, byPath).map(withoutSize), files);
    // The smallest format; a browser that plays another says so once its script is there.
    const sounds = own.alternatives.flatMap(([smallest]) => smallest ?? []).map(({ file }) => file);
    const size = sizeText(bytesOf([{ files: [...own.files, ...sounds, ...programs] }]) + rest);
    page.html = page.html.replace(/(data-keep[^>]*>[^<（]*)[^<]*/, (_, button: string) => `${button}（${size}）`);
  }

  for (const language of languages) {
    const desk = pagesAround(language, byPath);
    if (desk.length === 0) continue;
    // English pages name works in Chinese, as they are.
    const titles = language === 'zh-hant' ? '/zh-hant/works.json' : '/works.json';
    const facts = workFile(titles, await readFile(join(site, titles)));
    const named = await filesOf(desk, files);
    const withFact = { ...named, files: [...named.files, facts] };
    await writeList(inLanguage('/desk', language).slice(1), desk, withFact, site);
  }
  for (const page of works) {
    const own = pagesOf(page, byPath);
    await writeList(nameOf(page), own, await filesOf(own, files), site);
  }
  const alone = pages.filter(({ path }) => path === '/offline/');
  const fallback = await writeList('fallback', alone, await filesOf(alone, files), site);
  await Promise.all([
    writeServiceWorker(site, fallback.version),
    writeApp(site),
    kioskReleases({ pages, site, kept, files }),
  ]);
  return Object.fromEntries(Array.from(around, ([language, { rest }]) => [language, rest]));
}

interface Around {
  programs: WorkFile[];
  rest: number;
}

/**
 * What comes along with the first work. It is rounded, but for the scripts and styles that works share with it: every new
 * work changes the home page by some bytes, and no other work's page shall change with it.
 */
async function weighAround(desk: Page[], files: SiteFiles): Promise<Around> {
  const { files: all } = await filesOf(desk, files);
  const programs = all.filter(([path]) => /\.(?:js|css)$/.test(path));
  const rest = sumBytes(all) - sumBytes(programs);
  return { programs, rest: Math.ceil(rest / step) * step };
}

/** A page as it is weighed: before its own weight stands on it. */
function withoutSize(page: Page): Page {
  return { ...page, html: page.html.replace(/(data-keep[^>]*>[^<（]*)（[^<）]*）/, '$1') };
}
