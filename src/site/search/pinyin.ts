/** A word of the site's texts with its pinyin without tones, one entry a syllable: `['dang', 'zhi', 'bu']`. */
export interface PinyinWord {
  word: string;
  syllables: string[];
}

/** Reads the index that the build writes: lines such as `DangZhiBu 党支部`, the most frequent word first. */
export function parsePinyinIndex(text: string): PinyinWord[] {
  return text
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => {
      const [sound = '', word = ''] = line.split(' ');
      return { word, syllables: sound.match(/[A-Z][a-z]*/g)?.map((syllable) => syllable.toLowerCase()) ?? [] };
    });
}

/** Typed pinyin as the index writes it: `Dǎng zhī bù`, `dang'zhi'bu` and `DANGZHIBU` are `dangzhibu`; ü is v. */
export function normalisePinyin(typed: string): string {
  return typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
}

/** Whether a query could be pinyin: Latin letters (with tone marks) in spaces and apostrophes, at least two. */
export function mayBePinyin(query: string): boolean {
  const plain = query.normalize('NFD').replace(/[\u0300-\u030f]/g, '');
  return /^[a-z' ’\d]+$/i.test(plain) && normalisePinyin(query).length >= 2;
}

/**
 * What typed pinyin may mean, the likeliest first: words that sound so, words with these initials (`dzb`), two or three
 * words in a row (`sanwangaibian` → 三湾改编), then words that begin so. At most `limit`.
 */
export function readPinyin(typed: string, words: PinyinWord[], limit = 6): string[] {
  const sound = normalisePinyin(typed);
  if (sound.length < 2) return [];
  const whole = words.filter(({ syllables }) => syllables.join('') === sound);
  const initials = words.filter(({ syllables }) => syllables.map((syllable) => syllable.charAt(0)).join('') === sound);
  const found = [...whole, ...initials].map(({ word }) => word);
  if (whole.length === 0) found.push(...inRow(sound, words));
  if (sound.length >= 3 && found.length < limit)
    found.push(...words.filter(({ syllables }) => syllables.join('').startsWith(sound)).map(({ word }) => word));
  return [...new Set(found)].slice(0, limit);
}

/** Splits a long sound into words, fewest words first; empty when a rest stays. The most frequent of equal sounds wins. */
function inRow(sound: string, words: PinyinWord[]): string[] {
  const bySound = new Map<string, string>();
  for (const { word, syllables } of words) if (!bySound.has(syllables.join(''))) bySound.set(syllables.join(''), word);
  // best[n]: the words that make up the first n letters.
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= sound.length; end += 1)
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      const word = bySound.get(sound.slice(start, end));
      const known = best[end];
      if (before && word && (!known || before.length + 1 < known.length)) best[end] = [...before, word];
    }
  const row = best[sound.length];
  return row && row.length > 1 && row.length <= 3 ? [row.join('')] : [];
}
