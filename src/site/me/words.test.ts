import { expect, test } from 'vitest';
import { dateWords, dayAndTime, dayOf, durationWords } from './words.ts';

test.each([
  [0, '0 分钟'],
  [20, '不到 1 分钟'],
  [60, '1 分钟'],
  [3_599, '59 分钟'],
  [7_200, '2 小时'],
  [7_500, '2 小时 5 分钟'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});

test('a day is the site’s day', () => {
  const time = Date.parse('2026-11-24T17:00:00Z');
  expect(dateWords(time, 'Asia/Shanghai')).toBe('2026年11月25日');
  expect(dayAndTime(time, 'Asia/Shanghai')).toEqual(['2026-11-25', '01:00']);
  expect(dayOf(time, 'UTC')).toBe('2026-11-24');
});
