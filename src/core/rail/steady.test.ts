import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from './median.ts';
import { steady } from './steady.ts';

/** Noise of ±5 mm. */
const noise = fc.double({ min: -5, max: 5, noNaN: true });

/** Times of a source of so many messages a second. */
const every = (hertz: number, count: number) => Array.from({ length: count }, (_, i) => (i * 1000) / hertz);

describe('median', () => {
  it('is one of the last values, and between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), fc.constantFrom(1, 3, 5), (values, size) => {
        const middle = median(size);
        const out = values.map((value) => middle.next(value));
        out.forEach((value, i) => expect(values.slice(Math.max(0, i - size + 1), i + 1)).toContain(value));
      }),
    );
  });

  it('does not see a single wild value', () => {
    const middle = median(3);
    expect([10, 10, 99999, 10, 10].map((value) => middle.next(value))).toEqual([10, 10, 10, 10, 10]);
  });
});

describe('steady', () => {
  it('keeps a trembling sensor at rest within a millimetre and a half, at any pace', () => {
    fc.assert(
      fc.property(
        fc.array(noise, { minLength: 400, maxLength: 400 }),
        fc.constantFrom(20, 50, 100),
        (trembles, hertz) => {
          const filter = steady();
          const out = every(hertz, 400).map((at, i) => filter.next(2000 + trembles[i]!, at));
          const rested = out.slice(hertz * 2);
          expect(Math.max(...rested) - Math.min(...rested)).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  it('follows a push: never more than 45 mm behind at 600 mm a second, and within 4 mm half a second after it', () => {
    const filter = steady();
    // A second of speeding up, one of going, one of slowing down.
    const true_ = (s: number) =>
      s < 1 ? 300 * s * s : s < 2 ? 300 + 600 * (s - 1) : s < 3 ? 900 + 600 * (s - 2) - 300 * (s - 2) ** 2 : 1200;
    const misses = every(50, 175).map((at) => Math.abs(filter.next(true_(at / 1000), at) - true_(at / 1000)));
    expect(Math.max(...misses)).toBeLessThan(45);
    expect(misses.at(-1)).toBeLessThan(4);
  });

  it('is at a new place within a twentieth of a second (step response at 50 Hz)', () => {
    const filter = steady();
    const out = every(50, 100).map((at) => filter.next(at < 1000 ? 0 : 500, at));
    const first = out.findIndex((value) => value > 450);
    expect(first - 50).toBeLessThanOrEqual(2);
  });

  it('never leaves what the sensor said lately', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            mm: fc.double({ min: -5000, max: 50000, noNaN: true }),
            after: fc.integer({ min: 0, max: 5000 }),
          }),
          {
            minLength: 1,
            maxLength: 200,
          },
        ),
        (messages) => {
          const filter = steady();
          let at = 0;
          const said = messages.map(({ mm }) => mm);
          for (const { mm, after } of messages) {
            at += after;
            const out = filter.next(mm, at);
            expect(out).toBeGreaterThanOrEqual(Math.min(...said) - 3);
            expect(out).toBeLessThanOrEqual(Math.max(...said) + 3);
          }
        },
      ),
    );
  });
});
