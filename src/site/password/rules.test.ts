import { expect, test } from 'vitest';
import { rulesInWords } from './rules.ts';

test('only what the policy asks for is said', () => {
  const always = '不要用常见的、别人容易猜到的，也不要含自己的用户名或姓名';
  expect(rulesInWords({ policy: 'asvs', shortest: 8, classes: 1, days: null, history: 0 })).toEqual([
    '至少 8 个字符，可以用一句只有自己知道的话',
    always,
  ]);
  expect(rulesInWords({ policy: 'mlps3', shortest: 10, classes: 3, days: 90, history: 5 })).toEqual([
    '至少 10 个字符，可以用一句只有自己知道的话',
    '小写字母、大写字母、数字、其他符号里至少有 3 种',
    always,
    '不能是最近 5 次用过的',
    '每 90 天要换一次',
  ]);
});
