import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inLanguage, type Language } from '@/core/language/language.ts';
import { parseHtml, type Page } from '../page.ts';
import { markLanguages } from './mark.ts';
import {
  convertJson,
  readTraditionalWords,
  traditionalConverter,
  traditionalHtml,
  type Converter,
} from './traditional.ts';

/** Organisers' pages are in Chinese alone. */
const inOneLanguage = /^\/office\//;

/** What makes a page of one language out of the page as Astro wrote it. */
type Translate = (html: string, link: (address: string) => string) => string;

/**
 * Adds the pages of the chosen languages to those that Astro wrote. They are made of the finished HTML, so nothing is
 * rendered twice, and ids, records and scripts are the same. Writes the data that scripts show (`works.json`), too.
 */
export async function addLanguages(pages: Page[], site: string, chosen: readonly Language[]): Promise<Page[]> {
  const all = [...pages];
  const languagesOf = (path: string): Language[] =>
    chosen.filter((language) => language === 'zh-hans' || (!inOneLanguage.test(path) && hasPage(path, language)));
  if (chosen.includes('zh-hant')) {
    const convert = traditionalConverter(await readTraditionalWords(process.cwd()));
    await writeData(site, 'zh-hant', convert);
    const translate: Translate = (html, link) => traditionalHtml(html, convert, link);
    all.push(...pagesIn('zh-hant', pages, site, languagesOf, translate));
  }
  for (const page of all) page.html = markLanguages(page, languagesOf);
  return all;
}

/** Works have no English page: they keep their Chinese one. */
function hasPage(path: string, language: Language): boolean {
  return inLanguage(path, language) !== path;
}

function pagesIn(
  language: Language,
  pages: Page[],
  site: string,
  languagesOf: (path: string) => Language[],
  translate: Translate,
): Page[] {
  const own = pages.filter(({ path }) => languagesOf(path).includes(language));
  const paths = new Set(own.map(({ path }) => path));
  const link = (address: string): string =>
    paths.has(/^[^?#]*/.exec(address)?.[0] ?? '') ? inLanguage(address, language) : address;
  return own.map((page) => {
    const html = translate(page.html, link);
    const file = join(site, language, page.file.slice(site.length));
    return { file, path: `/${language}${page.path}`, html, document: parseHtml(html) };
  });
}

/** JSON that stands at the root of the site: titles that scripts show. */
async function writeData(site: string, language: Language, convert: Converter): Promise<void> {
  const names = (await readdir(site)).filter((name) => name.endsWith('.json'));
  await Promise.all(
    names.map(async (name) => {
      const file = join(site, language, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, convertJson(await readFile(join(site, name), 'utf8'), convert));
    }),
  );
}
