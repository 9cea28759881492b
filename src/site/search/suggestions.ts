import { pinyin } from 'pinyin-pro';

/** Words under their pinyin's first letter, as at the end of a book. */
export interface IndexLetter {
  letter: string;
  words: string[];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const most = 28;

/** Words that say nothing about what a work is about. */
const empty = new Set(
  '什么 怎么 怎样 为什么 如何 我们 你的 一个 一次 一张 一堂 这样 为何 哪些 那些 这些 可以 不能 之后 之前 以及 说话 说起 测验'.split(
    ' ',
  ),
);

/** A small index of the words in the works' titles: what occurs in most titles first chosen, then sorted by sound. */
export function titleIndex(titles: string[]): IndexLetter[] {
  const counts = new Map<string, number>();
  for (const title of titles) for (const word of new Set(wordsOf(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const chosen = [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
  const letters = new Map<string, string[]>();
  for (const [word] of chosen) {
    const letter = pinyin(word, { toneType: 'none', type: 'array' })[0]?.charAt(0).toUpperCase() ?? '';
    letters.set(letter, [...(letters.get(letter) ?? []), word]);
  }
  return [...letters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, words]) => ({ letter, words }));
}

function wordsOf(title: string): string[] {
  const words = Array.from(segmenter.segment(title), ({ segment }) => segment);
  // Counted and pointed-at things (一片, 三段, 之下) name no subject.
  return words.filter(
    (word) => /^(?![一二三四五六七八九十两几之])\p{Script=Han}{2,4}$/u.test(word) && !empty.has(word),
  );
}
