import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrases } from './phrases.ts';

test.each([
  ['一片叶子的一年：从育苗到烘烤', ['一片叶子的一年：', '从育苗到烘烤']],
  ['沿着走廊，走进一间间课堂', ['沿着走廊，', '走进一间间课堂']],
  ['界碑会说话', ['界碑会说话']],
  ['438国门党建：四个“强边”', ['438国门党建：', '四个“强边”']],
])('%s', (title, expected) => expect(phrases(title)).toEqual(expected));

test('lose nothing of any title', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      expect(phrases(title).join('')).toBe(title);
    }),
  ));
