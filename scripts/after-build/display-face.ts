import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, splitLanguage, type Language } from '@/core/language/language.ts';
import { openSources } from './display-sources.ts';
import type { Page } from './page.ts';
import { packWoff2 } from './sfnt.ts';
import { writeOnce } from './write-once.ts';

/** By language: the shell's words in the display face. */
export type Shells = Partial<Record<Language, string>>;

/** The most different glyphs that a page may load, the shell's and its own together. */
export const glyphLimit = 120;

/** Always in the shell's face: numerals are set in the display face, and many come from the member's own progress. */
const numerals = '0123456789.,%+−–:/ ';

/**
 * What a page is set in until the face arrives, and where it never does: the machine's own Song, brought to the same
 * ascent and descent (those of Noto Serif SC), so that no line moves. Ideographs are one em wide in all of them.
 */
const fallback =
  '@font-face{font-family:"Xuelang Display Fallback";font-weight:600;src:' +
  [
    'Noto Serif SC SemiBold',
    'Noto Serif CJK SC SemiBold',
    'Source Han Serif SC SemiBold',
    'Noto Serif CJK SC Bold',
    'Source Han Serif SC Bold',
    'Songti SC Bold',
    'STSongti-SC-Bold',
    'SimSun',
    'Microsoft YaHei Bold',
  ]
    .map((name) => `local("${name}")`)
    .join(',') +
  ';ascent-override:115.1%;descent-override:28.6%;line-gap-override:0%}';

/**
 * Gives each page the display face, Noto Serif SC 600, cut down to what it sets in it: one file for the shell's own
 * words, which all pages of a language share (elements marked `data-face="shell"`), and one for the page's title and
 * headings. Returns what is in the faces of the shell, by language.
 * @param kept what is in those of pages that the site has besides, and the site that these come from
 */
export async function displayFace(
  pages: Page[],
  site: string,
  { shells: kept = {}, from }: { shells?: Shells; from?: string } = {},
): Promise<Shells> {
  const sets = byLanguage(pages).map(([language, group]) => ({
    language,
    shell: shellCharacters(group, kept[language] ?? ''),
    pages: group.map((page) => ({ page, own: pageCharacters(page) })),
  }));
  const sources = await openSources(
    new Set(sets.flatMap((set) => [...set.shell, ...set.pages.flatMap(({ own }) => own)])),
  );
  const folder = join(site, 'fonts');
  await mkdir(folder, { recursive: true });

  const written = new Map<string, Promise<void>>();
  /** Writes the faces for these characters unless they are there, and returns their rules. */
  function face(characters: string[]): string {
    const rules = sources.map((source) => {
      const here = characters.filter((character) => source.characters.has(character));
      if (here.length === 0) return '';
      const name = `${createHash('sha256')
        .update([...here].sort().join(''))
        .digest('hex')
        .slice(0, 16)}.woff2`;
      if (!written.has(name))
        written.set(
          name,
          writeOnce(join(folder, name), () => packWoff2(source.cut(here)), from && join(from, 'fonts', name)),
        );
      return (
        '@font-face{font-family:"Xuelang Display";font-weight:600;font-display:swap;' +
        `src:url(/fonts/${name})format("woff2");unicode-range:${unicodeRange(here)}}`
      );
    });
    return rules.join('');
  }

  const known = (character: string): boolean => sources.some(({ characters }) => characters.has(character));
  for (const set of sets) {
    const shell = set.shell.filter(known);
    const shellFace = face(shell);
    for (const { page, own } of set.pages) {
      const rest = own.filter((character) => known(character) && !shell.includes(character));
      const style = `<style>${fallback}${shellFace}${face(rest.slice(0, glyphLimit - shell.length))}</style>`;
      page.html = page.html.replace('</head>', () => `${style}</head>`);
    }
  }
  await Promise.all(written.values());
  return Object.fromEntries(sets.map(({ language, shell }) => [language, [...shell].sort().join('')]));
}

/** Each language has a shell of its own words. */
function byLanguage(pages: Page[]): [Language, Page[]][] {
  return languages
    .map((language): [Language, Page[]] => [
      language,
      pages.filter(({ path }) => splitLanguage(path).language === language),
    ])
    .filter(([, group]) => group.length > 0);
}

/** The characters of the shell, which is the same on all pages of a language. */
function shellCharacters(pages: Page[], kept: string): string[] {
  const characters = new Set(numerals + kept);
  for (const page of pages)
    for (const element of page.document.querySelectorAll('[data-face="shell"]'))
      for (const character of element.text) characters.add(character);
  if (characters.size > glyphLimit * 0.75)
    throw new Error(
      `外壳的显示字太多（${String(characters.size)} 个）：data-face="shell" 只标在每页都相同的文字上，不要标在作品的标题上。`,
    );
  return [...characters];
}

/** The characters that a page sets in the display face, what matters most first: titles, then headings in their order. */
function pageCharacters({ document }: Page): string[] {
  const elements = ['h1, .display', 'h2', 'h3'].flatMap((selector) => document.querySelectorAll(selector));
  return [...new Set(elements.flatMap((element) => [...element.text]))];
}

function unicodeRange(characters: string[]): string {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16);
  return ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join();
}
