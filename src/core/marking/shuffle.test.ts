import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, shuffle } from './shuffle.ts';

const letters = [...'ABCDEFGH'];

describe('shuffle', () => {
  test('never changes what a seed gives: resumed rounds depend on it', () => {
    expect(shuffle(letters, '三湾').join('')).toBe('EHFCADBG');
    expect(shuffle(letters, '').join('')).toBe('DHCEBFGA');
  });

  test('keeps every item and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        expect(shuffle(items, seed).sort()).toEqual([...items].sort());
        expect(items).toEqual(before);
      }),
    );
  });

  test('puts each item in each place about equally often', () => {
    const rounds = 6000;
    const counts = letters.map(() => letters.map(() => 0));
    for (let i = 0; i < rounds; i++) {
      for (const [place, item] of shuffle(letters, `seed ${i}`).entries()) {
        const row = counts[letters.indexOf(item)] as number[];
        row[place] = (row[place] ?? 0) + 1;
      }
    }
    const expected = rounds / letters.length;
    for (const count of counts.flat()) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});

describe('draw', () => {
  test('takes so many, in their written order', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 12 }), (seed, take) => {
        const drawn = draw(letters, take, seed);
        expect(drawn).toHaveLength(Math.min(take, letters.length));
        expect([...drawn].sort()).toEqual(drawn);
        expect(draw(letters, take, seed)).toEqual(drawn);
      }),
    );
  });

  test('takes all where no number is given', () => {
    expect(draw(letters, undefined, 'x')).toEqual(letters);
  });
});
