import { expect, test } from 'vitest';
import { scaleTop } from './chart.ts';

test.each([
  [0, 0.2],
  [0.3, 0.4],
  [0.7, 1],
  [2.7, 4],
  [4, 4],
  [4.1, 10],
  [35, 40],
  [120, 200],
])('a scale for %d hours ends at %d', (largest, top) => {
  expect(scaleTop(largest)).toBe(top);
});
