import { simplified, traditional } from '@/core/marking/simplified.data.ts';

const toSimplified = new Map([...traditional].map((character, i) => [character, simplified[i] ?? character]));

/** A letter or digit of a script that separates words by spaces. */
const spaced = String.raw`(?!\p{Script=Han})[\p{L}\p{N}]`;
const spaces = new RegExp(`(${spaced})\\s+(?=${spaced})|\\s+`, 'gu');

/** Punctuation at an end; not what gives a number or name its meaning (50%, C#, −3). */
const ends = /^(?:(?!-\d)[^\P{P}%‰#&@])+|[^\P{P}%‰#&@]+$/gu;

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
  return joined.replace(ends, '').trim() || joined;
}
