import { inLanguage, languages, splitLanguage } from '@/core/language/language.ts';
import { bytesOf } from '@/site/offline/kept.ts';
import { sizeText } from '@/site/offline/size.ts';
import { writeApp } from './offline/app.ts';
import { filesOf, isKeepable, nameOf, pagesAround, pagesOf, writeList } from './offline/lists.ts';
import { writeServiceWorker } from './offline/service-worker.ts';
import { openSiteFiles } from './offline/site-files.ts';
import type { Page } from './page.ts';

/**
 * What the site needs to be used without a network and to be installed: for each work that can be kept a list of its
 * files, and its size on its page; the service worker, the manifest and its icons. Nothing may change the pages after
 * this: the lists name their content.
 */
export async function offline(pages: Page[], site: string): Promise<void> {
  const files = await openSiteFiles(site);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const works = pages.filter(isKeepable);

  for (const page of works) {
    const withAround = [...pagesOf(page, byPath), ...pagesAround(splitLanguage(page.path).language, byPath)];
    const named = await filesOf(withAround, files);
    // The smallest format; a browser that plays another says so once its script is there.
    const sounds = named.alternatives.flatMap(([smallest]) => smallest ?? []).map(({ file }) => file);
    const size = sizeText(bytesOf([{ files: [...named.files, ...sounds] }]));
    page.html = page.html.replace(/(data-keep[^>]*>[^<（]*)[^<]*/, (_, button: string) => `${button}（${size}）`);
  }

  for (const language of languages) {
    const desk = pagesAround(language, byPath);
    if (desk.length === 0) continue;
    // English pages name works in Chinese, as they are.
    const facts = await files.file(language === 'zh-hant' ? '/zh-hant/works.json' : '/works.json');
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
  await Promise.all([writeServiceWorker(site, fallback.version), writeApp(site)]);
}
