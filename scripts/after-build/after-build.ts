import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitLanguage, type Language } from '@/core/language/language.ts';
import { chosenLanguages } from '@/site/chosen-languages.ts';
import { compress } from './compress.ts';
import { byAddress, contentSecurityPolicy, type Headers } from './content-security-policy.ts';
import { displayFace, type Shells } from './display-face.ts';
import { addLanguages } from './language/variants.ts';
import { mergeStyles } from './merge-styles.ts';
import { offline } from './offline.ts';
import { readPages, writePages, type Page } from './page.ts';
import { writePinyinIndex } from './pinyin-index.ts';
import { endSearch, openSearch, type SearchIndex } from './search-index.ts';
import { countWords, type Counts } from './word-counts.ts';

interface Built {
  /** The folder that Astro has just written. */
  site: string;
  /** Where to write the headers that the server sends with each page. */
  headersFile: string;
  /** The site before this one: what did not change is not packed again. */
  previous?: string | undefined;
  /** The pages that come from the site before this one, if not all were built anew. */
  kept?: KeptPages | undefined;
}

/** Finished pages that are laid beside those that Astro wrote. What concerns all pages has to be done for them, too. */
export interface KeptPages {
  /** Their addresses, in all languages. */
  paths: string[];
  /** Where they lie until the others are finished, with what lies beside them. */
  folder: string;
  /** Those that courses among the new pages lead to. */
  stops: Page[];
  csp: Headers['csp'];
  /** Stylesheets that all of them share. */
  styles: string[];
  shells: Shells;
  /** Indexes that have read them already, for Simplified and Traditional pages. */
  searches: [simplified: SearchIndex, traditional: SearchIndex];
  /** Throws where they would have become others by what is now common to all pages. */
  compare(common: Common): void;
  /** The words of a language with those of the new pages. */
  recount(language: Language, came: Counts): Counts;
}

/** What the steps found on all pages together: where it stays the same, so do pages that did not change. */
export interface Common {
  /** Stylesheets that all pages share. */
  styles: string[];
  shells: Shells;
  /** By language: what the pages around works add to what a work says it weighs. */
  around: Partial<Record<Language, number>>;
  /** Of a page that has nothing but the shell and what stands in the program: header, footer and the rest of the frame. */
  frame: string;
}

interface Found {
  common: Common;
  /** The pages that were finished, as they are served. */
  pages: Page[];
  /** By language: the words of all pages that are searched. */
  words: Partial<Record<Language, Counts>>;
}

/** Shows nothing of content. */
const framed = '/settings/';

/**
 * Everything that turns Astro's output into the site that is served: other languages, display face, search, policies,
 * packed files. pagefind works in a process of its own, so it reads and writes while we do other things.
 */
export async function afterBuild({ site, headersFile, previous, kept }: Built): Promise<Found> {
  const [simplified, traditional] = kept?.searches ?? [await openSearch(), await openSearch()];
  const [, written] = await Promise.all([simplified.read(site), readPages(site)]);
  const pages = await addLanguages(written, site, chosenLanguages(), kept?.paths);
  const styles = await mergeStyles(pages, site, kept?.styles);
  const shells = await displayFace(pages, site, kept?.shells);
  const headers = await contentSecurityPolicy(pages, site);
  headers.csp = byAddress([...Object.entries(headers.csp), ...Object.entries(kept?.csp ?? {})]);
  const around = await offline(pages, site, kept && { pages: kept.stops, folder: kept.folder });
  const frame = createHash('sha256').update(pages.find(({ path }) => path === framed)?.html ?? '');
  const common = { styles, shells, around, frame: frame.digest('hex') };
  kept?.compare(common);
  await Promise.all([writeFile(headersFile, JSON.stringify(headers)), writePages(pages)]);

  const words: Found['words'] = {};
  const writeSearch = async (language: Language, own: Page[], index: SearchIndex, folder: string): Promise<void> => {
    const came = countWords(own);
    const counts = kept?.recount(language, came) ?? came;
    words[language] = counts;
    await Promise.all([index.write(folder), writePinyinIndex(counts, folder)]);
  };
  // Traditional pages have an index of their own, or every work would be found twice; English ones search the Simplified.
  const own = pages.filter(({ path }) => splitLanguage(path).language === 'zh-hant');
  const inTraditional = async (): Promise<void> => {
    if (own.length === 0) return;
    const folder = join(site, 'zh-hant');
    await traditional.read(folder);
    await writeSearch('zh-hant', own, traditional, folder);
  };
  await Promise.all([
    writeSearch('zh-hans', written, simplified, site),
    inTraditional(),
    compress(site, { previous, except: 'pagefind' }),
  ]);
  await endSearch();
  for (const index of ['pagefind', 'zh-hant/pagefind'])
    await compress(join(site, index), { previous: previous && join(previous, index) });
  return { common, pages, words };
}
