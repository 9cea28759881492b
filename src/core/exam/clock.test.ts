import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineOf, isSettled, judge } from './clock.ts';

const minute = 60_000;
const time = fc.integer({ min: 0, max: 1000 * minute });
const minutes = fc.integer({ min: 0, max: 600 });

describe('the deadline', () => {
  test.each([
    [{ began: 0, minutes: 60, closes: 120 * minute, extra: 0 }, 60],
    [{ began: 90 * minute, minutes: 60, closes: 120 * minute, extra: 0 }, 120],
    [{ began: 90 * minute, minutes: 60, closes: 120 * minute, extra: 10 }, 130],
    [{ began: 0, minutes: 60, closes: 120 * minute, extra: 10 }, 70],
  ])('%j is at minute %d', (terms, expected) => {
    expect(deadlineOf(terms)).toBe(expected * minute);
  });

  test('is never after the closing, but for what was added; more time is never less', () => {
    fc.assert(
      fc.property(time, minutes, time, minutes, (began, limit, closes, extra) => {
        const at = (more: number) => deadlineOf({ began, minutes: limit, closes, extra: more });
        expect(at(extra)).toBeLessThanOrEqual(closes + extra * minute);
        expect(at(extra)).toBeLessThanOrEqual(began + (limit + extra) * minute);
        expect(at(extra + 1)).toBeGreaterThanOrEqual(at(extra));
      }),
    );
  });
});

describe('an answer', () => {
  const deadline = 100 * minute;
  const at = { deadline, grace: 10, heard: 90 * minute };

  test.each<[string, Parameters<typeof judge>[0], string]>([
    ['at the last moment', { ...at, now: deadline, ago: 0 }, 'in-time'],
    ['with a clock that is off, in time', { ...at, now: deadline, ago: 500 * minute }, 'in-time'],
    ['given before, delivered after', { ...at, now: deadline + minute, ago: 2 * minute }, 'late'],
    ['given after', { ...at, now: deadline + minute, ago: 0 }, 'refused'],
    ['after the grace', { ...at, now: deadline + 11 * minute, ago: 12 * minute }, 'refused'],
    ['that could have been sent', { ...at, now: deadline + minute, ago: 30 * minute }, 'refused'],
    [
      'of a device that was heard of after the deadline',
      { ...at, heard: deadline + 30_000, now: deadline + minute, ago: 61_000 },
      'refused',
    ],
    ['without grace', { ...at, grace: 0, now: deadline + 1, ago: 1000 }, 'refused'],
  ])('%s', (_, arrival, expected) => {
    expect(judge(arrival)).toBe(expected);
  });

  test('that came after the deadline never counts by itself, whatever the device says', () => {
    fc.assert(
      fc.property(time, time, minutes, fc.integer(), time, (now, end, grace, ago, heard) => {
        const verdict = judge({ now, deadline: end, grace, ago, heard });
        expect(verdict === 'in-time').toBe(now <= end);
        if (isSettled(now, end, grace)) expect(verdict).toBe('refused');
      }),
    );
  });
});
