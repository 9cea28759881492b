import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, pathOf } from './waveform.ts';

const peaks = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 600 });

test('has as many bars as asked for, none too high or gone, however many peaks there are', () => {
  fc.assert(
    fc.property(peaks, fc.integer({ min: 1, max: 400 }), (given, count) => {
      const bars = barsOf(given, count);
      expect(bars).toHaveLength(count);
      expect(Math.min(...bars)).toBeGreaterThan(0);
      expect(Math.max(...bars)).toBeLessThanOrEqual(100);
      expect(pathOf(bars).match(/M/g)).toHaveLength(count);
    }),
  );
});

test('silence between two sentences is seen', () => {
  const [loud = 0, silent = 0, again = 0] = barsOf([90, 90, 2, 2, 80, 80], 3);
  expect(silent).toBeLessThan(loud / 5);
  expect(again).toBeGreaterThan(loud / 2);
});
