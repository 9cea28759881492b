import { brotliCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { simplified, traditional } from './simplified.data.ts';

test.each([
  ['full width', '１９２７年', '1927年'],
  ['Traditional', '三灣改編', '三湾改编'],
  ['Traditional', '中國共產黨黨員', '中国共产党党员'],
  ['Traditional', '實踐是檢驗真理的唯一標準', '实践是检验真理的唯一标准'],
  ['spaces beside Han', ' 1927 年 9 月 ', '1927年9月'],
  ['an ideographic space', '支部　建在 连上', '支部建在连上'],
  ['case', 'WTO', 'wto'],
  ['spaces between words', 'World  Trade Organization', 'world trade organization'],
  ['a book title', '《矛盾论》', '矛盾论'],
  ['a full stop', '支部建在连上。', '支部建在连上'],
  ['quotes', '“两个务必”', '两个务必'],
  ['a percent sign stays', '５０％', '50%'],
  ['a negative number stays', '-3', '-3'],
  ['a bullet is no sign', '- 三湾', '三湾'],
  ['only punctuation', '。', '。'],
  ['nothing', '  ', ''],
])('%s: %s', (_, text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test('a difference inside stays a difference', () => {
  expect(normalise('50')).not.toBe(normalise('50%'));
  expect(normalise('九月二十九日')).not.toBe(normalise('九月二十日'));
  expect(normalise('1927.9')).not.toBe(normalise('19279'));
});

test('normalising twice changes nothing', () => {
  const text = fc.array(fc.constantFrom(...'三灣１Ａb ，。-%\u3000《ｱ')).map((characters) => characters.join(''));
  fc.assert(fc.property(text, (one) => normalise(normalise(one)) === normalise(one)));
});

test('the table pairs different characters, none both ways, and stays small', () => {
  expect([...traditional]).toHaveLength([...simplified].length);
  expect(new Set(traditional).size).toBe([...traditional].length);
  for (const [i, character] of [...traditional].entries()) {
    expect(character).not.toBe(simplified[i]);
    expect(traditional).not.toContain(simplified[i]);
  }
  expect(brotliCompressSync(traditional + simplified).length).toBeLessThanOrEqual(3072);
});
