import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import type { Counts } from './word-counts.ts';

/** The most that the index may weigh when it is sent. */
const limit = 60_000;

/**
 * Writes `/pagefind/pinyin.txt`, by which the search page reads typed pinyin: a line for each word of two to four
 * characters, `DangZhiBu 党支部`, the most frequent first. Capitals begin syllables, so the initials need no space of
 * their own. Returns how many words it has.
 */
export async function writePinyinIndex(counts: Counts, site: string): Promise<number> {
  let words = frequentWords(counts);
  let text = linesOf(words);
  while (weightOf(text) > limit) {
    words = words.slice(0, Math.floor(words.length * 0.8));
    text = linesOf(words);
  }
  await mkdir(join(site, 'pagefind'), { recursive: true });
  await writeFile(join(site, 'pagefind/pinyin.txt'), text);
  return words.length;
}

/** The words by how often they occur; chance combinations are left out. */
function frequentWords({ single, joined }: Counts): string[] {
  const chance = ([word, count]: [string, number]): boolean => count <= 2 || word in single;
  const counts = [...Object.entries(single), ...Object.entries(joined).filter((entry) => !chance(entry))];
  return counts.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([word]) => word);
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
