import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenLanguages } from '@/site/chosen-languages.ts';
import { compress } from './compress.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { displayFace } from './display-face.ts';
import { writeTraditionalSearch } from './language/search.ts';
import { addLanguages } from './language/variants.ts';
import { mergeStyles } from './merge-styles.ts';
import { offline } from './offline.ts';
import { readPages, writePages } from './page.ts';
import { writePinyinIndex } from './pinyin-index.ts';
import { endSearch, readForSearch } from './search-index.ts';

interface Built {
  /** The folder that Astro has just written. */
  site: string;
  /** Where to write the headers that the server sends with each page. */
  headersFile: string;
  /** The site before this one: what did not change is not packed again. */
  previous?: string | undefined;
}

/**
 * Everything that turns Astro's output into the site that is served: other languages, display face, search, policies,
 * packed files. pagefind works in a process of its own, so it reads and writes while we do other things.
 */
export async function afterBuild({ site, headersFile, previous }: Built): Promise<{ pages: number }> {
  const [search, written] = await Promise.all([readForSearch(site), readPages(site)]);
  const pages = await addLanguages(written, site, chosenLanguages());
  await mergeStyles(pages, site);
  await displayFace(pages, site);
  const headers = await contentSecurityPolicy(pages, site);
  await offline(pages, site);
  await Promise.all([writeFile(headersFile, JSON.stringify(headers)), writePages(pages)]);
  await Promise.all([
    search.write(),
    writePinyinIndex(written, site),
    writeTraditionalSearch(pages, site),
    compress(site, { previous, except: 'pagefind' }),
  ]);
  await endSearch();
  for (const index of ['pagefind', 'zh-hant/pagefind'])
    await compress(join(site, index), { previous: previous && join(previous, index) });
  return { pages: pages.length };
}
