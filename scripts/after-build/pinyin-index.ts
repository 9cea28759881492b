import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HTMLElement } from 'node-html-parser';
import { pinyin } from 'pinyin-pro';
import type { Page } from './page.ts';

/** The most that the index may weigh when it is sent. */
const limit = 60_000;

/** What people look for by name counts more than the running text. */
const heavy = new Set(['H1', 'H2', 'H3', 'X-TERM', 'DFN', 'TH']);
const heavyWeight = 8;

/** Elements whose text nobody reads as text, and controls, whose words are on every page. */
const skipped = new Set(['SCRIPT', 'STYLE', 'SVG', 'RT', 'RP', 'NOSCRIPT', 'FORM', 'FIELDSET']);

/** Characters that join words and belong to none. */
const particles = new Set(
  '的了和在是与及或也就都而不很又把被从到对为以于之其这那有个里着过得地你我他她它们吗呢吧與從對為於這個裡著過們嗎',
);

const chinese = /^\p{Script=Han}+$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Writes `/pagefind/pinyin.txt`, by which the search page reads typed pinyin: a line for each word of two to four
 * characters, `DangZhiBu 党支部`, the most frequent first. Capitals begin syllables, so the initials need no space of
 * their own. Returns how many words it has.
 */
export async function writePinyinIndex(pages: Page[], site: string): Promise<number> {
  let words = frequentWords(pages);
  let text = linesOf(words);
  while (weightOf(text) > limit) {
    words = words.slice(0, Math.floor(words.length * 0.8));
    text = linesOf(words);
  }
  await mkdir(join(site, 'pagefind'), { recursive: true });
  await writeFile(join(site, 'pagefind/pinyin.txt'), text);
  return words.length;
}

/** The words of the pages that are searched, by how often they occur; chance combinations are left out. */
function frequentWords(pages: Page[]): string[] {
  const single = new Map<string, number>();
  const joined = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string, weight: number): unknown =>
    counts.set(word, (counts.get(word) ?? 0) + weight);
  for (const page of pages) {
    const body = page.document.querySelector('[data-pagefind-body]');
    if (!body) continue;
    for (const { text, weight } of textsOf(body, 1)) {
      let before = '';
      for (const { segment } of segmenter.segment(text)) {
        const word = chinese.test(segment) && !particles.has(segment) ? segment : '';
        if (word.length >= 2 && word.length <= 4) add(single, word, weight);
        // 党 and 支部 are two words to a dictionary.
        if (word && before && before.length + word.length <= 4) add(joined, before + word, weight);
        before = word;
      }
    }
  }
  const counts = [...single, ...[...joined].filter(([word, count]) => count > 2 && !single.has(word))];
  return counts.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([word]) => word);
}

function* textsOf(element: HTMLElement, weight: number): Iterable<{ text: string; weight: number }> {
  for (const node of element.childNodes)
    if (node instanceof HTMLElement) {
      const isHidden = node.hasAttribute('hidden') || node.hasAttribute('data-pagefind-ignore');
      if (!isHidden && !skipped.has(node.tagName)) yield* textsOf(node, heavy.has(node.tagName) ? heavyWeight : weight);
    } else yield { text: node.text, weight };
}

function linesOf(words: string[]): string {
  return words
    .map((word) => {
      const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
      return `${syllables.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1)).join('')} ${word}\n`;
    })
    .join('');
}

function weightOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
