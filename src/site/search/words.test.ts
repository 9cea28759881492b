import { expect, test } from 'vitest';
import { cleanExcerpt, excerptAround, cleanQuery, hasWords, markWords, wordsToMark } from './words.ts';

test('a query is never quoted, and full-width letters are half-width', () => {
  expect(cleanQuery(' “三湾　改编” ')).toBe('三湾 改编');
  expect(cleanQuery('"ＶＲ学习"')).toBe('VR学习');
});

test('what was typed is marked where the text has it', () => {
  const text = '党支部建在连上，支部就在身边';
  expect(markWords(text, wordsToMark('党支部', text))).toEqual([
    { text: '党支部', marked: true },
    { text: '建在连上，支部就在身边', marked: false },
  ]);
});

test('words typed together are marked apart where the text has them apart', () => {
  const text = '教育在前，管理在后';
  const marked = markWords(text, wordsToMark('教育管理', text)).filter((piece) => piece.marked);
  expect(marked.map((piece) => piece.text)).toEqual(['教育', '管理']);
});

test('marks without regard to case, and takes signs as they are', () => {
  expect(markWords('用 vr 学习', ['VR'])[1]).toEqual({ text: 'vr', marked: true });
  expect(markWords('a+b', ['a+b'])).toEqual([{ text: 'a+b', marked: true }]);
  expect(markWords('没有', [])).toEqual([{ text: '没有', marked: false }]);
});

test('an excerpt reads as it was written', () => {
  expect(cleanExcerpt('，官兵平等. 士兵\u200b委员会， 参加管理 &lt;一&gt;')).toBe(
    '官兵平等 · 士兵委员会，参加管理 <一>',
  );
  expect(cleanExcerpt('2.5 米 A. B')).toBe('2.5 米 A. B');
});

test('an excerpt around a word begins with its sentence', () => {
  const text = `前面的话。${'很长的一段'.repeat(30)}。把残膜捡起来，一块也不留。后面的话`;
  expect(excerptAround(text, ['残膜'])).toBe('把残膜捡起来，一块也不留。后面的话');
  expect(excerptAround(text, ['没有'])).toBeUndefined();
});

test.each([
  ['党支部建在连上', '党支部', true],
  ['教育在前，管理在后', '教育管理', true],
  ['改天再编一个', '改编', false],
  ['官兵平等', '官兵 改编', false],
  ['VR 学习', 'vr 学习', true],
  ['力量和种子', '量子纠缠', false],
])('“%s” has the words of “%s”: %s', (text, query, expected) => {
  expect(hasWords(text, query)).toBe(expected);
});
