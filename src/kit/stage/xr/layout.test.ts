import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf, rowsOf, type Block, type Measure } from './layout.ts';

const measure: Measure = (text, size) => [...text].length * size;
const words = fc.stringMatching(/^[一二三四五，。]{1,200}$/u);
const blocks = fc.array(fc.record<Block>({ kind: fc.constantFrom('title', 'text', 'small', 'choice'), text: words }), {
  maxLength: 8,
});
const page = { width: 18, height: 20 };

test('every word stands on a page, in its order, and no page is overfull', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const pages = pagesOf(given, page, measure);
      const all = pages.flat().flatMap(({ lines }) => lines);
      expect(all.join('')).toBe(given.map(({ text }) => text).join(''));
      for (const items of pages) {
        let bottom = 0;
        for (const { y, height } of items) {
          expect(y).toBeGreaterThanOrEqual(bottom);
          bottom = y + height;
          expect(bottom).toBeLessThanOrEqual(page.height + 1e-6);
        }
      }
    }),
  );
});

test('a choice is never torn apart', () => {
  const text = '一二三四五六七八九十'.repeat(4);
  const pages = pagesOf([...Array<Block>(8).fill({ kind: 'choice', text })], page, measure);
  expect(pages.length).toBeGreaterThan(1);
  for (const { lines } of pages.flat()) expect(lines.join('')).toBe(text);
});

test('buttons stand beside each other and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[一二三]{1,8}$/u), { maxLength: 9 }), (labels) => {
      const buttons = labels.map((label) => ({ label, act: () => undefined }));
      const { placed, height } = rowsOf(buttons, 18, measure);
      placed.forEach((one, index) => {
        expect(one.x + one.width).toBeLessThanOrEqual(18 + 1e-6);
        expect(one.y).toBeLessThan(height);
        for (const other of placed.slice(index + 1)) expect(other.y > one.y || other.x >= one.x + one.width).toBe(true);
      });
    }),
  );
});
