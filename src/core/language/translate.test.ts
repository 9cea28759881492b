import { describe, expect, it } from 'vitest';
import { translatorOf } from './translate.ts';

const translate = translatorOf({
  课程: 'Courses',
  题: 'questions',
  '约 {n} 分钟': 'about {n} min',
  '{n} 题': '{n} {n:question|questions}',
  '{month} 月 {day} 日': '{day} {month}',
  '放大图片：{alt}': 'Enlarge picture: {alt}',
});

describe('a piece of text', () => {
  it.each([
    ['课程', 'Courses'],
    ['\n  课程 ', '\n  Courses '],
    ['约 8 分钟', 'about 8 min'],
    ['1 题', '1 question'],
    ['10 题', '10 questions'],
    ['11 月 3 日', '3 November'],
    ['放大图片：村口的枫树', 'Enlarge picture: 村口的枫树'],
    ['课程 · 5 题', 'Courses · 5 questions'],
    ['课程、题', 'Courses, questions'],
  ])('%s is %s', (text, english) => {
    expect(translate(text)).toBe(english);
  });

  it.each(['三湾改编', '课程 · 三湾', '约几分钟', '', ' ', 'constructor'])('%s is not in the phrasebook', (text) => {
    expect(translate(text)).toBeUndefined();
  });
});
