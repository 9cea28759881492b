import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test('doubles, up to ten minutes', () => {
  expect([1, 2, 3, 4, 20].map((failures) => backOff(failures, 1))).toEqual([5000, 10_000, 20_000, 40_000, 600_000]);
});

test('is spread over half of it', () => {
  expect(backOff(1, 0)).toBe(2500);
});
