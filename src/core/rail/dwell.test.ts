import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startDwell } from './dwell.ts';

describe('startDwell', () => {
  it('settles after the time, not before, however the screen trembles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 100, maxLength: 100 }),
        (trembles) => {
          const dwell = startDwell(1);
          const out = trembles.map((tremble, i) => dwell.next('a', 1000 + tremble, i * 20));
          expect(out.slice(0, 50).every((stop) => stop === undefined)).toBe(true);
          expect(out.slice(50).every((stop) => stop === 'a')).toBe(true);
        },
      ),
    );
  });

  it('does not settle while one goes by, nor between stops', () => {
    const dwell = startDwell(1);
    for (let i = 0; i < 200; i += 1) expect(dwell.next('a', i * 4, i * 20)).toBeUndefined();
    const other = startDwell(1);
    for (let i = 0; i < 200; i += 1) expect(other.next(undefined, 500, i * 20)).toBeUndefined();
  });

  it('stays settled until the stop is left, and begins anew at the next', () => {
    const dwell = startDwell(1);
    dwell.next('a', 1000, 0);
    expect(dwell.next('a', 1000, 1000)).toBe('a');
    expect(dwell.next('a', 1100, 1020)).toBe('a');
    expect(dwell.next('b', 1400, 1040)).toBeUndefined();
    expect(dwell.next('b', 1400, 2040)).toBe('b');
  });
});
