import { HTMLElement } from 'node-html-parser';
import type { Page } from './page.ts';

/** How often words occur, single ones and two that stand side by side. */
export interface Counts {
  single: Record<string, number>;
  joined: Record<string, number>;
}

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

/** Counts the words of the pages that are searched. */
export function countWords(pages: Pick<Page, 'document'>[]): Counts {
  const counts: Counts = { single: {}, joined: {} };
  const add = (to: Record<string, number>, word: string, weight: number): unknown =>
    (to[word] = (to[word] ?? 0) + weight);
  for (const page of pages) {
    const body = page.document.querySelector('[data-pagefind-body]');
    if (!body) continue;
    for (const { text, weight } of textsOf(body, 1)) {
      let before = '';
      for (const { segment } of segmenter.segment(text)) {
        const word = chinese.test(segment) && !particles.has(segment) ? segment : '';
        if (word.length >= 2 && word.length <= 4) add(counts.single, word, weight);
        // 党 and 支部 are two words to a dictionary.
        if (word && before && before.length + word.length <= 4) add(counts.joined, before + word, weight);
        before = word;
      }
    }
  }
  return counts;
}

/** The words of a site after some of its pages went and others came. */
export function recount(all: Counts, gone: Counts, came: Counts): Counts {
  const sum = (of: keyof Counts): Record<string, number> => {
    const found = { ...all[of] };
    for (const [word, count] of Object.entries(gone[of])) found[word] = (found[word] ?? 0) - count;
    for (const [word, count] of Object.entries(came[of])) found[word] = (found[word] ?? 0) + count;
    return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));
  };
  return { single: sum('single'), joined: sum('joined') };
}

function* textsOf(element: HTMLElement, weight: number): Iterable<{ text: string; weight: number }> {
  for (const node of element.childNodes)
    if (node instanceof HTMLElement) {
      const isHidden = node.hasAttribute('hidden') || node.hasAttribute('data-pagefind-ignore');
      if (!isHidden && !skipped.has(node.tagName)) yield* textsOf(node, heavy.has(node.tagName) ? heavyWeight : weight);
    } else yield { text: node.text, weight };
}
