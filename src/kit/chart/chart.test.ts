import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linePoints, niceMaximum, shares } from './chart.ts';

const value = fc.double({ min: 0, max: 1e9, noNaN: true });
const rows = fc.array(fc.tuple(fc.string(), value), { minLength: 1, maxLength: 12 });

describe('niceMaximum', () => {
  test.each([
    [[31, 45], 50],
    [[0], 1],
    [[5e-324], 1],
    [[100], 100],
    [[4000, 314], 5000],
  ])('of %j is %i', (values, expected) => expect(niceMaximum(values)).toBe(expected));

  test('is never below a value, nor above 2.5 times the greatest', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (values) => {
        const greatest = Math.max(...values);
        expect(niceMaximum(values)).toBeGreaterThanOrEqual(greatest);
        expect(niceMaximum(values)).toBeLessThanOrEqual(greatest * 2.5);
      }),
    ));
});

test('every point of a line lies inside the drawing', () =>
  fc.assert(
    fc.property(rows, (some) => {
      for (const { x, y } of linePoints(some, 640, 300)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(640);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(300);
      }
    }),
  ));

test('shares follow one another and fill the whole', () => {
  expect(
    shares([
      ['甲', 1],
      ['乙', 3],
    ]),
  ).toEqual([
    { start: 0, size: 25 },
    { start: 25, size: 75 },
  ]);
});
