import { join } from 'node:path';
import { splitLanguage } from '@/core/language/language.ts';
import type { Page } from '../page.ts';
import { writePinyinIndex } from '../pinyin-index.ts';
import { readForSearch } from '../search-index.ts';

/**
 * Writes the search of the Traditional pages into `zh-hant/pagefind`: an index of their own, or every work would be found
 * twice. It reads the pages from the disk. English pages search the Simplified index.
 */
export async function writeTraditionalSearch(pages: Page[], site: string): Promise<void> {
  const own = pages.filter(({ path }) => splitLanguage(path).language === 'zh-hant');
  if (own.length === 0) return;
  const folder = join(site, 'zh-hant');
  const [search] = await Promise.all([readForSearch(folder), writePinyinIndex(own, folder)]);
  await search.write();
}
