import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standing, type Sample } from './standing.ts';

const at50Hz = (values: number[]): Sample[] => values.map((raw, n) => ({ raw, at: n * 20 }));

it('stands where it trembles, moves where it drifts', () => {
  const noise = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(noise, fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), (by, raw) => {
      const value = standing(at50Hz(by.map((n) => raw + n)), 59 * 20);
      if (value !== 'moving') expect(Math.abs(Number(value) - raw)).toBeLessThanOrEqual(100);
    }),
  );
  expect(standing(at50Hz(Array.from({ length: 60 }, (_, n) => 5000 + (n % 3))), 59 * 20)).toBe(5001);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), (speed) => {
      expect(standing(at50Hz(Array.from({ length: 60 }, (_, n) => n * speed)), 59 * 20)).toBe('moving');
    }),
  );
});

it('somebody presses before the screen has stood for a moment: nothing of the place before is measured', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 34 }),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 60, maxLength: 60 }),
      fc.constantFrom(-1, 1),
      (since, noise, towards) => {
        const arrived = 5000 * towards;
        const values = noise.map((by, n) => by + (n >= 60 - since ? arrived : 0));
        const value = standing(at50Hz(values), 59 * 20);
        if (value !== 'moving') expect(Math.abs(Number(value) - arrived)).toBeLessThanOrEqual(20);
      },
    ),
    { numRuns: 500 },
  );
});

it('a sensor that speaks only when it moves', () => {
  expect(
    standing(
      [
        { raw: 7, at: 0 },
        { raw: 9, at: 100 },
        { raw: 9, at: 1000 },
      ],
      1100,
    ),
  ).toBe(9);
  expect(
    standing(
      [
        { raw: 7, at: 0 },
        { raw: 9, at: 100 },
      ],
      200,
    ),
  ).toBe('moving');
  expect(standing([{ raw: 7, at: 0 }], 5000)).toBe('none');
  expect(standing([], 0)).toBe('none');
});
