import { normalise } from '@/core/marking/normalise.ts';

/**
 * The sentences that begin with what an editor wrote; punctuation, width, case and Traditional characters make no
 * difference, as in a sentence's id.
 */
export function sentencesAt<S extends { text: string }>(quote: string, sentences: readonly S[]): S[] {
  const wanted = letters(quote);
  return wanted === '' ? [] : sentences.filter(({ text }) => letters(text).startsWith(wanted));
}

function letters(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
}
