import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSlid } from './slid.ts';

it('noise is no hand, a slide is one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12_000 }),
      fc.array(fc.double({ min: -25, max: 25, noNaN: true })),
      (mm, noise) => {
        const slid = createSlid();
        slid(mm);
        for (const by of noise) expect(slid(mm + by)).toBe(false);
        expect(slid(mm + 100)).toBe(true);
        expect(slid(mm + 101)).toBe(false);
      },
    ),
  );
});

it('a lost sensor is no hand, nor is its return to the same place', () => {
  const slid = createSlid();
  expect([500, null, 503, null, 498].map(slid)).toEqual([false, false, false, false, false]);
});
