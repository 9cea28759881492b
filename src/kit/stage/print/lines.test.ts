import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

const measure = (text: string): number => [...text].length;

test('no line begins with a full stop or ends with an opening bracket', () => {
  expect(linesOf('从种子到烟叶，一年。再看一遍', 6, measure)).toEqual(['从种子到烟叶，', '一年。再看一', '遍']);
  expect(linesOf('一二三四五「六七」', 6, measure)).toEqual(['一二三四五', '「六七」']);
});

test('numbers and Latin words stay whole', () => {
  expect(linesOf('一共1234.5元', 5, measure)).toEqual(['一共', '1234.5', '元']);
});

test('nothing is lost but spaces', () => {
  const words = fc.stringMatching(/^[一二三，。「」a-z0-9 ]{0,80}$/u);
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 20 }), (text, width) => {
      expect(linesOf(text, width, measure).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
