import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** pagefind writes ready-made interfaces as well; our search page has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export interface SearchIndex {
  /** Reads the pages of a folder that `glob` matches. */
  read(folder: string, glob?: string): Promise<void>;
  /** Writes the index of all that was read into `pagefind` of a site. */
  write(site: string): Promise<void>;
}

/**
 * An index of the texts of built pages (elements marked `data-pagefind-body`). Pinyin over the characters (`rt`) stays
 * out: it would tear words apart. pagefind is a program of its own and works beside us.
 */
export async function openSearch(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: ['rt', 'rp', '[hidden]', 'noscript'] });
  if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  return {
    async read(folder, glob) {
      const read = await index.addDirectory({ path: folder, ...(glob !== undefined && { glob }) });
      if (read.errors.length > 0) throw new Error(`搜索索引没有建成：${read.errors.join('；')}`);
    },
    async write(site) {
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
