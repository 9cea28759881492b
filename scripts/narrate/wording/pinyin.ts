import { convert, pinyin } from 'pinyin-pro';
import type { Pronunciation } from '@/kit/work/pronunciation.schema.ts';
import { spokenText } from './spoken-text.ts';

/** A stretch of a sentence, and the editor's pinyin for it where the table has one. */
interface Stretch {
  text: string;
  given?: string;
}

/**
 * The pinyin of a sentence with tone numbers, its pauses as commas and stops: what the embedded voice reads. Words of
 * the table are read as it says, the longest first; everything else by `spokenText` and pinyin-pro.
 */
export function pinyinOf(sentence: string, table: Pronunciation): string {
  const stretches = cutByTable(sentence, table).map(({ text, given }): Stretch =>
    given === undefined ? { text: spokenText(text) } : { text, given },
  );
  // The whole sentence at once: what a character sounds like depends on its neighbours.
  const syllables = pinyin(stretches.map(({ text }) => text).join(''), {
    type: 'all',
    toneType: 'num',
    nonZh: 'spaced',
  });
  let at = 0;
  const words = stretches.flatMap(({ text, given }) => {
    const own = syllables.slice(at, (at += Array.from(text).length));
    if (given !== undefined) return [withNumbers(given)];
    return own.map(({ isZh, pinyin: syllable, origin }) => (isZh ? numbered(syllable) : pauseOf(origin)));
  });
  return words
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:[,.] )*([,.])(?= |$)/g, '$1')
    .replace(/^[,. ]+/, '')
    .trim();
}

function cutByTable(sentence: string, table: Pronunciation): Stretch[] {
  const words = table.map(({ word }) => word).sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text: sentence }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  const pinyins = new Map(table.map(({ word, pinyin: given }) => [word, given]));
  return sentence.split(pattern).flatMap((text) => {
    const given = pinyins.get(text);
    return text === '' ? [] : [given === undefined ? { text } : { text, given }];
  });
}

/** An editor's pinyin, with tone marks or numbers, as numbers. */
function withNumbers(given: string): string {
  return given
    .trim()
    .split(/\s+/)
    .map((syllable) => numbered(/\d$/.test(syllable) ? syllable : convert(syllable, { format: 'symbolToNum' })))
    .join(' ');
}

/** The embedded voice knows the neutral tone as 5, and ü as v. */
function numbered(syllable: string): string {
  return syllable
    .replace(/0$/, '5')
    .replaceAll('ü', 'v')
    .replace(/^n?g(?=\d)/, 'en');
}

function pauseOf(mark: string): string {
  if (/[，、：；,:;—…()（）]/.test(mark)) return ',';
  return /[。！？.!?]/.test(mark) ? '.' : '';
}
