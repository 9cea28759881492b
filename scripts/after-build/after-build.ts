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
import { searchFolders } from './search-folders.ts';
import { endSearch, openSearch, type SearchIndex } from './search-index.ts';
import { countWords, type Counts } from './word-counts.ts';
import { writeIndex } from './write-indexes.ts';

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
 * packed files. pagefind works in a process of its own, so it reads and writes while we do other things. Where pages are
 * kept, the search is left to `writeIndexes`.
 */
export async function afterBuild({ site, headersFile, previous, kept }: Built): Promise<Found> {
  const simplified = kept ? undefined : await openSearch();
  const [, written] = await Promise.all([simplified?.read(site), readPages(site)]);
  const pages = await addLanguages(written, site, chosenLanguages(), kept?.paths);
  const styles = await mergeStyles(pages, site, kept?.styles);
  const shells = await displayFace(
    pages,
    site,
    kept && { shells: kept.shells, ...(previous !== undefined && { from: previous }) },
  );
  const headers = await contentSecurityPolicy(pages, site);
  headers.csp = byAddress([...Object.entries(headers.csp), ...Object.entries(kept?.csp ?? {})]);
  const around = await offline(pages, site, kept && { ...kept, pages: kept.stops });
  const frame = createHash('sha256').update(pages.find(({ path }) => path === framed)?.html ?? '');
  const common = { styles, shells, around, frame: frame.digest('hex') };
  kept?.compare(common);
  await Promise.all([writeFile(headersFile, JSON.stringify(headers)), writePages(pages)]);

  const traditionalPages = pages.filter(({ path }) => splitLanguage(path).language === 'zh-hant');
  const counted = (language: Language, own: Page[]): Counts => {
    const came = countWords(own);
    return kept?.recount(language, came) ?? came;
  };
  const words: Found['words'] = {
    'zh-hans': counted('zh-hans', written),
    ...(traditionalPages.length > 0 && { 'zh-hant': counted('zh-hant', traditionalPages) }),
  };
  const searched = simplified && searchWith(simplified, site, words);
  await Promise.all([searched, compress(site, { previous, except: 'pagefind' })]);
  if (searched) await endSearch();
  if (searched)
    for (const folder of searchFolders)
      await compress(join(site, folder), { previous: previous && join(previous, folder) });
  return { common, pages, words };
}

/** Traditional pages have an index of their own, or every work would be found twice; English ones search the Simplified. */
async function searchWith(simplified: SearchIndex, site: string, words: Found['words']): Promise<void> {
  const inTraditional = async (folder: string, counts: Counts): Promise<void> => {
    const traditional = await openSearch();
    await traditional.read(folder);
    await writeIndex(traditional, counts, folder);
  };
  await Promise.all([
    words['zh-hans'] && writeIndex(simplified, words['zh-hans'], site),
    words['zh-hant'] && inTraditional(join(site, 'zh-hant'), words['zh-hant']),
  ]);
}
