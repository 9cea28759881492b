import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, partInView } from './part-in-view.ts';

const boxes: Box[] = [
  { id: 'a', top: 100, bottom: 500 },
  { id: 'b', top: 500, bottom: 700 },
  { id: 'c', top: 700, bottom: 1800 },
];
const scrolled = (by: number) => boxes.map(({ id, top, bottom }) => ({ id, top: top - by, bottom: bottom - by }));
const all = () => true;
const none = () => false;

test('is the last part that begins above the reading line', () => {
  expect(partInView(boxes, 1000, all)).toBe('a');
  expect(partInView(scrolled(300), 1000, all)).toBe('c');
  expect(partInView(scrolled(-400), 1000, all)).toBeUndefined();
});

test('parts that can be read to their end have their turns first', () => {
  expect(partInView(boxes, 1000, none)).toBe('a');
  expect(partInView(boxes, 1000, (id) => id === 'a')).toBe('b');
  expect(partInView(boxes, 1000, (id) => id !== 'c')).toBe('a');
});

test('what was scrolled out of the window has no turn', () => {
  expect(partInView(scrolled(750), 1000, none)).toBe('c');
});

test('a patient reader studies every part of any page, even scrolling by whole screens', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 300, max: 1500 }), (sections, height) => {
      const end = Math.max(0, sections.reduce((sum, one) => sum + one, 0) - height);
      const dwelt = new Set<string>();
      const stops = Array.from({ length: Math.ceil(end / (height * 0.9)) + 1 }, (_, i) =>
        Math.min(end, i * height * 0.9),
      );
      for (const stop of stops) {
        let top = -stop;
        const shown = sections.map((one, i) => ({ id: `${i}`, top, bottom: (top += one) }));
        // Once for each: the longest queue there can be.
        sections.forEach(() => {
          const part = partInView(shown, height, (id) => dwelt.has(id));
          if (part !== undefined) dwelt.add(part);
        });
      }
      expect(dwelt.size).toBe(sections.length);
    }),
  );
});
