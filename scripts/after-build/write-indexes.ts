import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '@/core/language/language.ts';
import { compress } from './compress.ts';
import { writePinyinIndex } from './pinyin-index.ts';
import { searchFolders } from './search-folders.ts';
import { endSearch, openSearch, type SearchIndex } from './search-index.ts';
import type { Counts } from './word-counts.ts';

/**
 * Writes the indexes of a finished site into another folder.
 * @param words by language, of all pages that are searched
 */
export async function writeIndexes(site: string, words: Partial<Record<Language, Counts>>, to: string): Promise<void> {
  const write = async (language: Language, folder: string, read: (index: SearchIndex) => Promise<void>) => {
    const counts = words[language];
    if (counts === undefined || !existsSync(join(site, folder))) return;
    const index = await openSearch();
    await read(index);
    await writeIndex(index, counts, join(to, folder));
  };
  await Promise.all([
    write('zh-hans', '', (index) => readSimplified(index, site)),
    write('zh-hant', 'zh-hant', (index) => index.read(join(site, 'zh-hant'))),
  ]);
  await endSearch();
  for (const folder of searchFolders) await compress(join(to, folder), { previous: join(site, folder) });
}

/** Writes an index and what belongs to it into `pagefind` of a site. */
export async function writeIndex(index: SearchIndex, words: Counts, site: string): Promise<void> {
  await Promise.all([index.write(site), writePinyinIndex(words, site)]);
}

/** English pages search the Simplified ones. */
async function readSimplified(index: SearchIndex, site: string): Promise<void> {
  const others = new Set<string>([...languages, 'pagefind']);
  const entries = await readdir(site, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !others.has(entry.name)).map(({ name }) => name);
  await index.read(site, '*.html');
  await index.read(site, `{${folders.join()}}/**/*.html`);
}
