import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** A built page while the steps after the build work on it. `html` changes; `document` is the page as Astro wrote it. */
export interface Page {
  file: string;
  /** Its address on the site: `/lesson/sanwan/`; a page that is no folder's index keeps its name: `/404.html`. */
  path: string;
  html: string;
  document: HTMLElement;
}

/** The content of scripts and styles is text: it must not be read as elements. */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { blockTextElements: { script: true, style: true } });
}

/** Reads all HTML pages of a built site, in the order of their addresses. */
export async function readPages(site: string): Promise<Page[]> {
  const names = await readdir(site, { recursive: true });
  const files = names.filter((name) => name.endsWith('.html') && !name.startsWith('pagefind'));
  const pages = await Promise.all(
    files.map(async (name) => {
      const file = join(site, name);
      const html = await readFile(file, 'utf8');
      const path = `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
      return { file, path, html, document: parseHtml(html) };
    }),
  );
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export async function writePages(pages: Page[]): Promise<void> {
  await Promise.all(
    pages.map(async (page) => {
      await mkdir(dirname(page.file), { recursive: true });
      await writeFile(page.file, page.html);
    }),
  );
}
