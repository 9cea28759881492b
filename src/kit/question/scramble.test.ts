import { describe, expect, it } from 'vitest';
import { scramble } from './scramble.ts';

describe('scramble', () => {
  const seeds = Array.from({ length: 500 }, (_, i) => `seed ${i}`);

  it('never begins in the right order', () => {
    for (const seed of seeds) expect(scramble(3, seed).join('')).not.toBe('ABC');
  });

  it('keeps every letter, and the order of a seed', () => {
    for (const seed of seeds) {
      expect([...scramble(5, seed)].sort().join('')).toBe('ABCDE');
      expect(scramble(5, seed)).toEqual(scramble(5, seed));
    }
  });

  it('reaches every other order', () => {
    expect(new Set(seeds.map((seed) => scramble(3, seed).join(''))).size).toBe(5);
  });
});
