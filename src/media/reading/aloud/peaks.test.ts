import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { peaksIn } from './peaks.ts';

test('a peak for each stretch, the loudest as 100', () => {
  expect(peaksIn(Float32Array.from([0, 0.1, -0.5, 0.2, 0, 0.25]), 3)).toEqual([20, 100, 50]);
  expect(peaksIn(new Float32Array(0), 2)).toEqual([0, 0]);
});

test('whatever was recorded, bars of 0 to 100, as many as were wanted', () => {
  const samples = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 300 });
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 80 }), (given, count) => {
      const peaks = peaksIn(Float32Array.from(given), count);
      expect(peaks).toHaveLength(count);
      for (const peak of peaks) expect(peak >= 0 && peak <= 100).toBe(true);
    }),
  );
});
