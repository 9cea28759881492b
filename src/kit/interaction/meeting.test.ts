import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { barBefore, labelAt, type Meeting, stopBetween } from './meeting.ts';

const anyMeeting = fc
  .record({
    kind: fc.constantFrom('question', 'choice', 'card', 'pause'),
    at: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    required: fc.boolean(),
    always: fc.boolean(),
  })
  .map(({ length, kind, ...one }): Omit<Meeting, 'id'> => ({
    ...one,
    ...{ kind, title: '', since: Math.max(0, one.at - 10) },
    ...(length !== undefined && kind === 'card' && !one.required && { until: one.at + length }),
  }));
const anyMeetings = fc
  .array(anyMeeting, { maxLength: 12 })
  .map((meetings) => meetings.map((one, index): Meeting => ({ ...one, id: `m${index}` })));
const anyDone = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 12 }).map((ids) => {
  const done = new Set(ids.map((id) => `m${id}`));
  return ({ id }: Meeting) => done.has(id);
});

describe('stopBetween', () => {
  test('however the time is cut, playing stops at all that is not done, and at every choice', () => {
    fc.assert(
      fc.property(anyMeetings, anyDone, fc.array(fc.double({ min: 0.01, max: 9, noNaN: true })), (all, done, steps) => {
        const met: Meeting[] = [];
        let passed = -1;
        for (const step of [...steps, 70]) {
          const now = Math.min(70, passed + step);
          for (let next = stopBetween(all, passed, now, done); next; next = stopBetween(all, passed, now, done)) {
            // Of several at one moment the others are met on the way on.
            met.push(...all.filter(({ at, until }) => at === next?.at && until === undefined));
            passed = next.at;
          }
          passed = now;
        }
        const wanted = all.filter((one) => one.until === undefined && one.at <= passed);
        for (const one of wanted) if (one.kind === 'choice' || !done(one)) expect(met).toContain(one);
        for (const one of met) expect(one.until).toBeUndefined();
      }),
    );
  });
});

describe('barBefore', () => {
  test('nobody comes past what may not be skipped on every way, from wherever and however often one seeks', () => {
    fc.assert(
      fc.property(
        anyMeetings,
        anyDone,
        fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1 }),
        (all, done, seeks) => {
          let at = 0;
          for (const to of seeks) at = barBefore(all, at, to, done)?.at ?? to;
          const open = all.filter((one) => one.required && one.always && !done(one));
          expect(open.every((one) => at <= one.at)).toBe(true);
        },
      ),
    );
  });

  it('lets go back, and keeps nobody by a question of another branch', () => {
    const one: Meeting = { id: 'a', kind: 'question', title: '', at: 30, required: true, always: false, since: 20 };
    const never = () => false;
    expect(barBefore([one], 40, 10, never)).toBeUndefined();
    expect(barBefore([one], 5, 50, never)).toBeUndefined();
    expect(barBefore([one], 25, 50, never)).toBe(one);
    expect(barBefore([{ ...one, always: true }], 5, 50, never)?.id).toBe('a');
    expect(barBefore([one], 25, 50, () => true)).toBeUndefined();
  });
});

test('a label lies there from its moment until its end', () => {
  const one: Meeting = { id: 'a', kind: 'card', title: '', at: 3, until: 5, required: false, always: true, since: 0 };
  expect([2.9, 3, 4.9, 5].map((time) => labelAt([one], time)?.id)).toEqual([undefined, 'a', 'a', undefined]);
});
