/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * A query as it is searched: full-width letters and digits become half-width, and no quotation marks, which would ask
 * for the exact sequence and lose Chinese words that the index cuts in another way.
 */
export function cleanQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/["'“”‘’「」『』]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words to mark in a text: those typed apart if the text has them, else the dictionary words in them. */
export function wordsToMark(query: string, text: string): string[] {
  return query.split(' ').flatMap((typed) => (has(text, typed) ? [typed] : parts(typed)));
}

/**
 * Whether a text has all words of a query. What is typed without a space counts when all words in it are there; where
 * the browser knows no Chinese words (Firefox before 125), the index is believed. So it is for words in Latin letters,
 * which it finds by their stem.
 */
export function hasWords(text: string, query: string): boolean {
  return query.split(' ').every((typed) => {
    if (has(text, typed) || !/\p{Script=Han}/u.test(typed)) return true;
    if (typeof Intl.Segmenter === 'undefined') return true;
    const words = parts(typed);
    return words.length > 0 && words.every((word) => has(text, word));
  });
}

function has(text: string, word: string): boolean {
  return word !== '' && text.toLowerCase().includes(word.toLowerCase());
}

/** The dictionary words in what was typed together, without single characters. */
function parts(typed: string): string[] {
  if (typeof Intl.Segmenter !== 'undefined') {
    const pieces = new Intl.Segmenter('zh', { granularity: 'word' }).segment(typed);
    return Array.from(pieces, ({ segment }) => segment).filter((piece) => piece.length > 1 && piece !== typed);
  }
  return [];
}

/** Cuts a text into pieces at the words to mark, without regard to case. */
export function markWords(text: string, words: string[]): Piece[] {
  if (words.length === 0) return [{ text, marked: false }];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'gi'));
  return parts.map((part, index) => ({ text: part, marked: index % 2 === 1 })).filter((piece) => piece.text !== '');
}

/** A stretch of a text around the first of the words in it; undefined if it has none of them. */
export function excerptAround(text: string, words: string[]): string | undefined {
  const places = words.map((word) => text.toLowerCase().indexOf(word.toLowerCase())).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  // From the beginning of the sentence, unless it is far.
  const place = Math.min(...places);
  const before = text.slice(Math.max(0, place - 30), place);
  const start = place - (/[^。！？·]*$/u.exec(before)?.[0].length ?? 0);
  return text.slice(start, start + 90).trim();
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/**
 * An excerpt of pagefind's as a reader writes it: without entities and the invisible spaces between words,
 * and without the spaces and full stops that the index
 * puts between lines and blocks of Chinese text.
 */
export function cleanExcerpt(excerpt: string): string {
  return excerpt
    .replace(/\u200b/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/(\p{Script=Han})\. (\S)/gu, '$1 · $2')
    .replace(/^[\s.，。、；：！？”）」》]+/u, '')
    .replace(/([\p{Script=Han}，。、；：！？”）」》])\s+(?=[\p{Script=Han}“（「《])/gu, '$1');
}
