import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inLanguage, splitLanguage, type Language } from '@/core/language/language.ts';
import { translatorOf, type Phrasebook } from '@/core/language/translate.ts';
import { readSite } from '@/site/site-settings.ts';
import { parseHtml, type Page } from '../page.ts';
import { englishHtml } from './english.ts';
import { markLanguages } from './mark.ts';
import { readEnglish, siteEnglish } from './phrasebook.ts';
import { scriptPhrases } from './script-phrases.ts';
import {
  convertJson,
  readTraditionalWords,
  traditionalConverter,
  traditionalHtml,
  type Converter,
} from './traditional.ts';
import { withWords, writeEnglishAround } from './words.ts';

/** The sheet of all components is for editors, who write Chinese; pages for guides and for signing in on screens have no English yet. */
const chineseOnly = /^\/(?:office\/components|guide|device)\//;

/** What makes a page of one language out of the page as Astro wrote it. */
type Translate = (html: string, link: (address: string) => string) => string;

/**
 * Adds the pages of the chosen languages to those that Astro wrote. They are made of the finished HTML, so nothing is
 * rendered twice, and ids, records and scripts are the same. Writes the data that scripts show (`works.json`), too.
 * @param kept addresses of pages that the site has besides: one may link to them
 */
export async function addLanguages(
  pages: Page[],
  site: string,
  chosen: readonly Language[],
  kept: readonly string[] = [],
): Promise<Page[]> {
  const root = process.cwd();
  const english = await readEnglish(root);
  const problems = Object.keys(await readEnglish(root, /^problems/));
  const office = await readEnglish(root, /^office/);
  const said = await scriptPhrases(site, Object.keys(english));
  /** What scripts say on a page; where one signs in, also what the server may answer, and in the office all of its words. */
  const phrasesOf = (html: string): string[] => {
    if (isOffice(html)) return [...new Set([...said(html), ...problems, ...Object.keys(office)])];
    return html.includes('type="password"') ? [...said(html), ...problems] : said(html);
  };
  const languagesOf = (path: string): Language[] =>
    chosen.filter((language) => language === 'zh-hans' || hasPage(path, language));

  const all = [...pages];
  if (chosen.includes('zh-hant')) {
    const convert = traditionalConverter(await readTraditionalWords(root));
    await writeData(site, 'zh-hant', convert, pages);
    const translate: Translate = (html, link) => {
      const phrases = phrasesOf(html).filter((text) => convert(text) !== text);
      const words = Object.fromEntries(phrases.map((text) => [text, convert(text)]));
      return withWords(traditionalHtml(html, convert, link), 'zh-hant', words);
    };
    all.push(...pagesIn('zh-hant', { pages, kept, site, languagesOf, translate }));
  }
  let wordsAround: string | undefined;
  if (chosen.includes('en')) {
    const phrasebook: Phrasebook = { ...english, ...siteEnglish(readSite(root)) };
    // What the office says has places for names and stands nowhere else; trust's words are long and around no work.
    const outside = without(phrasebook, office);
    const [translator, officeTranslator] = [translatorOf(outside), translatorOf(phrasebook)];
    const translate: Translate = (html, link) => {
      const words = Object.fromEntries(phrasesOf(html).map((text) => [text, phrasebook[text] ?? text]));
      return withWords(englishHtml(html, isOffice(html) ? officeTranslator : translator, link), 'en', words);
    };
    all.push(...pagesIn('en', { pages, kept, site, languagesOf, translate }));
    wordsAround = await writeEnglishAround(site, without(outside, await readEnglish(root, /^trust/)));
  }
  for (const page of all) {
    const isWork = inLanguage(page.path, 'en') === page.path && splitLanguage(page.path).language === 'zh-hans';
    page.html = markLanguages(page, languagesOf, isWork ? wordsAround : undefined);
  }
  return all;
}

function without(phrasebook: Phrasebook, left: Phrasebook): Phrasebook {
  return Object.fromEntries(Object.entries(phrasebook).filter(([simplified]) => !Object.hasOwn(left, simplified)));
}

/** Whether a page is one for officers. */
function isOffice(html: string): boolean {
  return html.includes('data-office ') || html.includes('data-office>');
}

/** Works have no English page: they keep their Chinese one. Neither have kiosks, which show nothing but works. */
function hasPage(path: string, language: Language): boolean {
  if (language === 'en' && path.startsWith('/kiosk/')) return false;
  return inLanguage(path, language) !== path && !chineseOnly.test(path);
}

interface Given {
  pages: Page[];
  kept: readonly string[];
  site: string;
  languagesOf: (path: string) => Language[];
  translate: Translate;
}

function pagesIn(language: Language, { pages, kept, site, languagesOf, translate }: Given): Page[] {
  const isIn = (path: string): boolean => languagesOf(path).includes(language);
  const own = pages.filter(({ path }) => isIn(path));
  const paths = new Set([...own.map(({ path }) => path), ...kept.filter(isIn)]);
  const link = (address: string): string =>
    paths.has(/^[^?#]*/.exec(address)?.[0].replace(manifest, '/') ?? '') ? inLanguage(address, language) : address;
  return own.map((page) => {
    const html = translate(page.html, link);
    const file = join(site, language, page.file.slice(site.length));
    return { file, path: `/${language}${page.path}`, html, document: parseHtml(html) };
  });
}

/** What a work's page says of its sound, beside it. */
const manifest = /\/manifest\.json$/;

/** JSON that stands at the root of the site, and manifests of works: titles that scripts show. */
async function writeData(site: string, language: Language, convert: Converter, pages: Page[]): Promise<void> {
  const manifests = pages.flatMap(({ html, path }) =>
    html.includes('rel="publication"') ? [`${path}manifest.json`] : [],
  );
  const names = [...(await readdir(site)).filter((name) => name.endsWith('.json')), ...manifests];
  await Promise.all(
    names.map(async (name) => {
      const file = join(site, language, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, convertJson(await readFile(join(site, name), 'utf8'), convert));
    }),
  );
}
