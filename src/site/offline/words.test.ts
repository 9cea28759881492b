import { expect, it } from 'vitest';
import { KeepFailure } from './failure.ts';
import { sizeText } from './size.ts';
import { failureWords, kindWords } from './words.ts';

it.each([
  [0, '1 kB'],
  [312_400, '312 kB'],
  [1_440_000, '1.4 MB'],
  [23_000_000, '23 MB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

it('says what failed and what to do', () => {
  expect(failureWords(new KeepFailure('unreachable'), undefined)).toBe(
    '没有存成：连不上服务器。已经取来的部分留着，下次接着存。',
  );
  expect(failureWords(new KeepFailure('full', 312_000), 20_000)).toBe(
    '没有存成：这台设备放不下。还要 312 kB，浏览器只剩 20 kB。可以先移除一些离线内容。',
  );
  // The browser's estimate contradicts what happened.
  expect(failureWords(new KeepFailure('full', 312_000), 9e9)).toBe(
    '没有存成：这台设备放不下。还要 312 kB。可以先移除一些离线内容。',
  );
});

it('names kinds', () => {
  expect(['course/a', 'zh-hant/lesson/a', 'quiz/a', 'panorama/a', 'video/a', 'rail/a', 'map/a'].map(kindWords)).toEqual(
    ['课程', '课', '测验', '全景', '视频', '滑轨', '作品'],
  );
});
