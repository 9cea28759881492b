import { expect, test } from 'vitest';
import { mayBePinyin, normalisePinyin, parsePinyinIndex, readPinyin } from './pinyin.ts';

const words = parsePinyinIndex(
  [
    'DangYuan 党员',
    'DangZhiBu 党支部',
    'SanWan 三湾',
    'GaiBian 改编',
    'JiaoYu 教育',
    'JiaoYu 交于',
    'LvSe 绿色',
    '',
  ].join('\n'),
);

test.each([
  ['dangzhibu', '党支部'],
  ['dang zhi bu', '党支部'],
  ["dang'zhi'bu", '党支部'],
  ['Dǎng zhī bù', '党支部'],
  ['dzb', '党支部'],
  ['san wan', '三湾'],
  ['sanwangaibian', '三湾改编'],
  ['lvse', '绿色'],
  ['lǜ sè', '绿色'],
])('%s is read as %s', (typed, word) => {
  expect(readPinyin(typed, words)[0]).toBe(word);
});

test('words of one sound are all offered, the frequent one first', () => {
  expect(readPinyin('jiaoyu', words)).toEqual(['教育', '交于']);
});

test('the beginning of a sound offers the words that begin so', () => {
  expect(readPinyin('dang', words)).toEqual(['党员', '党支部']);
});

test('what is no pinyin of the site is read as nothing', () => {
  expect(readPinyin('xyzxyz', words)).toEqual([]);
  expect(readPinyin('d', words)).toEqual([]);
});

test('only Latin letters may be pinyin', () => {
  expect(['dangzhibu', 'dǎng', 'san wan'].every(mayBePinyin)).toBe(true);
  expect(['党', '党zhibu', 'd', '1927', ''].some(mayBePinyin)).toBe(false);
});

test('ü is v', () => {
  expect(normalisePinyin('Lǜ Sè')).toBe('lvse');
});
