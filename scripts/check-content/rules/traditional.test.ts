import { expect, it } from 'vitest';
import { shown } from '../fixture.ts';

it.each([
  ['words:\n  烟: 煙\n  岩温: 岩溫\n', []],
  ['# 还没有\n', []],
  ['words:\n  yan: 煙\n', ['zh-hant.yaml:2  左边要写简体的字词，“yan”里没有汉字']],
  ['word:\n  烟: 煙\n', ['zh-hant.yaml:1  没有「word」这一项。是不是 words（繁体用词）？']],
  ['words:\n  烟:\n', ['zh-hant.yaml:2  「繁体」是空的。请写成：烟: 煙']],
  ['words:\n  - 烟\n', ['zh-hant.yaml:1  「繁体用词」要写几行“名称: 内容”，现在是列表。请写成：words: { 烟: 煙 }']],
])('%j', async (yaml, expected) => {
  expect(await shown({ 'zh-hant.yaml': yaml })).toEqual(expected);
});
