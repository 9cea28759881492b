import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** pagefind writes ready-made interfaces as well; our search page has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

interface SearchIndex {
  /** How many pages were found to index. */
  pages: number;
  write(): Promise<void>;
}

/**
 * Reads the texts of a built site (elements marked `data-pagefind-body`) for searching. Pinyin over the characters (`rt`)
 * stays out: it would tear words apart. pagefind is a program of its own and works beside us.
 */
export async function readForSearch(site: string): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: ['rt', 'rp', '[hidden]', 'noscript'] });
  if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  const read = await index.addDirectory({ path: site });
  if (read.errors.length > 0) throw new Error(`搜索索引没有建成：${read.errors.join('；')}`);
  return {
    pages: read.page_count,
    async write() {
      const outputPath = join(site, 'pagefind');
      const written = await index.writeFiles({ outputPath });
      if (written.errors.length > 0) throw new Error(`搜索索引没有写成：${written.errors.join('；')}`);
      const files = await readdir(outputPath);
      await Promise.all(files.filter((file) => unused.test(file)).map((file) => rm(join(outputPath, file))));
    },
  };
}

/** Ends pagefind's program, when all indexes are written. */
export function endSearch(): Promise<unknown> {
  return close();
}
