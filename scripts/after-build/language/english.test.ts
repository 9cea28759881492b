import { expect, it } from 'vitest';
import { translatorOf } from '@/core/language/translate.ts';
import { englishHtml } from './english.ts';

const translate = translatorOf({ 课程: 'Courses', '第 {n} 课': 'Lesson {n}', 搜索: 'Search' });
const link = (address: string): string => (address === '/course/' ? '/en/course/' : address);

it('has the words of the interface in English, and says of the rest that it is Chinese', () => {
  const html =
    '<html lang="zh-Hans-CN"><head><title>课程</title></head><body><a href="/course/">课程</a>' +
    '<a href="/lesson/a/">三湾改编<br>第 3 课</a><img alt="枫树"><input placeholder="搜索">' +
    '<svg><text>搜索</text></svg><svg translate="yes"><text>搜索</text></svg><ul translate="no"><li>课程</li></ul><p>1927</p></body></html>';
  expect(englishHtml(html, translate, link)).toBe(
    '<html lang="en"><head><title>Courses</title></head><body><a href="/en/course/">Courses</a>' +
      '<a href="/lesson/a/" lang="zh-Hans">三湾改编<br>Lesson 3</a><img alt="枫树"><input placeholder="Search">' +
      '<svg><text>搜索</text></svg><svg translate="yes"><text>Search</text></svg><ul translate="no"><li>课程</li></ul><p>1927</p></body></html>',
  );
});
