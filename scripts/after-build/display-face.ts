import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFace } from './harfbuzz.ts';
import type { Page } from './page.ts';
import { charactersOf, packWoff2, unpackWoff } from './sfnt.ts';

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
 * words, which all pages share (elements marked `data-face="shell"`), and one for the page's title and headings.
 * Returns how many files were written.
 */
export async function displayFace(pages: Page[], site: string): Promise<number> {
  const source = import.meta
    .resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff');
  const font = unpackWoff(await readFile(fileURLToPath(source)));
  const known = charactersOf(font);
  const cut = await openFace(font);
  const folder = join(site, 'fonts');
  await mkdir(folder, { recursive: true });

  const written = new Map<string, Promise<void>>();
  /** Writes the face for these characters unless it is there, and returns its rule. */
  function face(characters: string[]): string {
    const text = [...characters].sort().join('');
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.woff2`;
    if (!written.has(name)) written.set(name, writeFile(join(folder, name), packWoff2(cut(characters))));
    return (
      '@font-face{font-family:"Xuelang Display";font-weight:600;font-display:swap;' +
      `src:url(/fonts/${name})format("woff2");unicode-range:${unicodeRange(characters)}}`
    );
  }

  const shell = shellCharacters(pages).filter((character) => known.has(character));
  const shellFace = face(shell);
  for (const page of pages) {
    const own = pageCharacters(page)
      .filter((character) => known.has(character) && !shell.includes(character))
      .slice(0, glyphLimit - shell.length);
    const style = `<style>${fallback}${shellFace}${own.length > 0 ? face(own) : ''}</style>`;
    page.html = page.html.replace('</head>', () => `${style}</head>`);
  }
  await Promise.all(written.values());
  return written.size;
}

/** The characters of the shell, which is the same on all pages. */
function shellCharacters(pages: Page[]): string[] {
  const characters = new Set(numerals);
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
