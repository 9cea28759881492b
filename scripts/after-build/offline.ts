import { deskOf } from '@/site/offline/work-files.ts';
import { bytesOf } from '@/site/offline/kept.ts';
import { sizeText } from '@/site/offline/size.ts';
import { writeApp } from './offline/app.ts';
import { filesOf, isKeepable, languageOf, nameOf, pagesAround, pagesOf, writeList } from './offline/lists.ts';
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
    const withAround = [...pagesOf(page, byPath), ...pagesAround(languageOf(page), byPath)];
    const size = sizeText(bytesOf([{ files: await filesOf(withAround, files) }]));
    page.html = page.html.replace(/(data-keep[^>]*>[^<（]*)[^<]*/, (_, button: string) => `${button}（${size}）`);
  }

  const shared = await files.file('/works.json');
  const languages = [...new Set(pages.map(languageOf))].filter((language) => byPath.has(`${language}offline/`));
  for (const language of languages) {
    const desk = pagesAround(language, byPath);
    await writeList(deskOf(language.slice(1)), desk, [...(await filesOf(desk, files)), shared], site);
  }
  for (const page of works) {
    const own = pagesOf(page, byPath);
    await writeList(nameOf(page), own, await filesOf(own, files), site);
  }
  const alone = pages.filter(({ path }) => path === '/offline/');
  const fallback = await writeList('fallback', alone, await filesOf(alone, files), site);
  await Promise.all([writeServiceWorker(site, fallback.version), writeApp(site)]);
}
