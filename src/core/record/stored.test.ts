import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { correct } from './stored.ts';

const year = 365 * 24 * 3600_000;
const now = 1_700_000_000_000;

test.each([
  ['a clock that is right', now - 5000, 0, now - 5000],
  ['ten years behind', now - 10 * year - 5000, 10 * year, now - 5000],
  ['ten years ahead', now + 10 * year - 5000, -10 * year, now - 5000],
  ['set right after the study, and so ahead of the server', now + 10 * year, 0, now],
])('%s', (_, at, offset, corrected) => {
  expect(correct(at, offset, now)).toBe(corrected);
});

test('is a whole number that is never after the time of storing, nor −0', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer(), (at, offset) => {
      const corrected = correct(at, offset, now);
      expect(Number.isSafeInteger(corrected)).toBe(true);
      expect(corrected).toBeLessThanOrEqual(now);
      expect(Object.is(corrected, -0)).toBe(false);
    }),
  );
});
