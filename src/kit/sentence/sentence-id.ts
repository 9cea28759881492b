import { createHash } from 'node:crypto';
import { normalise } from '@/core/marking/normalise.ts';

/** How many characters of the hash an id has: 31 bits, and two sentences of a work that share it are told apart. */
const length = 6;

/**
 * Names the sentences of one work, in their order. An id is a short hash of the text and, from the second sentence with
 * the same text on, its number: a sentence that is inserted or moved changes no other's id, and neither do punctuation,
 * width, case or Traditional characters (DESIGN, "Identity and records").
 */
export function sentenceNames(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const id = hash(text);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

function hash(text: string): string {
  const words = normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
  const digest = createHash('sha256')
    .update(words === '' ? text : words)
    .digest();
  // A letter first: an id that begins with a digit has to be escaped in CSS.
  return `s${digest.readUInt32BE(0).toString(36).padStart(7, '0').slice(-length)}`;
}
