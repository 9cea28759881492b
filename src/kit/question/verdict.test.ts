import { describe, expect, it } from 'vitest';
import { percent } from './verdict.ts';

describe('percent', () => {
  it.each([
    [0, 0],
    [1, 100],
    [2 / 3, 67],
    [0.999, 99],
    [0.001, 1],
  ])('of %d is %d', (score, expected) => {
    expect(percent(score)).toBe(expected);
  });
});
