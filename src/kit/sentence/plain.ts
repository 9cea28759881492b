import { sentenceNames } from './sentence-id.ts';
import type { Sentence } from './sentences.ts';
import { splitSentences } from './split.ts';

/** The sentences of a text without markup, in paragraphs: joined, those of a paragraph are the paragraph again. */
export function plainSentences(paragraphs: readonly string[]): Sentence[] {
  const name = sentenceNames();
  return paragraphs.flatMap((paragraph) => {
    const texts = splitSentences(paragraph).filter((text) => /[\p{L}\p{N}]/u.test(text));
    return texts.map((text, i): Sentence => {
      const ends = i < texts.length - 1 ? 'sentence' : 'paragraph';
      return { id: name(text), text: text.replace(/\s+/g, ' ').trim(), ends };
    });
  });
}
