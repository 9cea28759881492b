import { expect, test } from 'vitest';
import { titleIndex } from './suggestions.ts';

test('words of titles stand under the first letter of their pinyin, in the order of letters', () => {
  const letters = titleIndex(['三湾改编', '支部画像', '土壤']);
  expect(letters.map(({ letter }) => letter)).toEqual([...letters.map(({ letter }) => letter)].sort());
  expect(letters.find(({ letter }) => letter === 'T')?.words).toEqual(['土壤']);
});

test('chooses at most 28 words, those of most titles first', () => {
  const titles = Array.from({ length: 60 }, (_, index) => `支部${String.fromCodePoint(0x4e00 + index)}教育`);
  const words = titleIndex([...titles, '三湾的改编']).flatMap((letter) => letter.words);
  expect(words.length).toBeLessThanOrEqual(28);
  expect(words).toContain('支部');
});

test('leaves out words that say nothing', () => {
  expect(titleIndex(['为什么这样']).flatMap(({ words }) => words)).toEqual([]);
});
