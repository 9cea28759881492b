import { pinyin } from 'pinyin-pro';
import type { Pronunciation } from '@/kit/work/pronunciation.schema.ts';

const han = /\p{Script=Han}/u;

/**
 * How each Chinese character of a sentence is read, with tone marks, a space between two: `lì chūn`. Words of the
 * editor's table are read as it says, the longest first; what nobody knows is `-`.
 */
export function pinyinOf(sentence: string, table: Pronunciation): string {
  const characters = Array.from(sentence);
  const read = pinyin(sentence, { type: 'array' });
  const byLength = [...table].sort((a, b) => a.word.length - b.word.length);
  for (const { word, pinyin: given } of byLength) {
    const letters = Array.from(word);
    const syllables = given.trim().split(/\s+/);
    // Where they don't pair, nobody can say which belongs to which.
    if (letters.filter((letter) => han.test(letter)).length !== syllables.length) continue;
    for (let at = 0; at + letters.length <= characters.length; at++) {
      if (!letters.every((letter, i) => characters[at + i] === letter)) continue;
      let next = 0;
      letters.forEach((letter, i) => {
        if (han.test(letter)) read[at + i] = syllables[next++] ?? '-';
      });
    }
  }
  return characters
    .flatMap((character, i) => (han.test(character) ? [spelled(read[i] ?? '', character)] : []))
    .join(' ');
}

function spelled(syllable: string, character: string): string {
  return syllable === '' || syllable === character ? '-' : syllable;
}
