import { simplified, traditional } from '@/core/marking/simplified.data.ts';

const toSimplified = new Map([...traditional].map((character, i) => [character, simplified[i] ?? character]));

/** A letter or digit of a script that separates words by spaces. */
const spaced = String.raw`(?!\p{Script=Han})[\p{L}\p{N}]`;
const spaces = new RegExp(`(${spaced})\\s+(?=${spaced})|\\s+`, 'gu');

/** Punctuation, but for what gives a number or name its meaning (50%, C#). */
const punctuation = /^[^\P{P}%‰#&@]$/u;

/**
 * A text as far as it matters for whether an answer is right: full and half width, Traditional and Simplified, case,
 * spaces (but between words of Latin and the like) and punctuation at the ends make no difference.
 */
export function normalise(text: string): string {
  const folded = Array.from(
    text.normalize('NFKC').toLowerCase(),
    (character) => toSimplified.get(character) ?? character,
  );
  const joined = folded
    .join('')
    .trim()
    .replace(spaces, (_, word: string | undefined) => (word ? `${word} ` : ''));
  return withoutEnds(Array.from(joined)).trim() || joined;
}

/** Without punctuation at both ends; the minus of a number stays. A loop, for a pattern would look at each place anew. */
function withoutEnds(characters: string[]): string {
  let from = 0;
  let to = characters.length;
  const isOuter = (index: number): boolean => punctuation.test(characters[index] ?? '');
  while (from < to && isOuter(from) && !(characters[from] === '-' && /\d/.test(characters[from + 1] ?? ''))) from += 1;
  while (to > from && isOuter(to - 1)) to -= 1;
  return characters.slice(from, to).join('');
}
