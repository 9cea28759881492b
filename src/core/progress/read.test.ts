import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyWork } from './fold.ts';
import type { Progress, WorkProgress } from './progress.ts';
import { isCompleted, lastPlace, newPartsSince, secondsByDay, shareDone, studySeconds } from './read.ts';
import type { Span } from './spans.ts';

const work = (some: Partial<WorkProgress>): WorkProgress => ({ ...emptyWork(), ...some });
const at = (time: string) => Date.parse(`2026-11-01T${time}+08:00`);

describe('studySeconds', () => {
  const progress: Progress = {
    'lesson/a': work({ spans: [[at('09:00:00'), at('09:10:00')]] }),
    'lesson/b': work({ spans: [[at('09:05:00'), at('09:15:00')]] }),
  };

  test('counts the same time in two works once', () => {
    expect(studySeconds(progress)).toBe(900);
  });

  test('counts between two times', () => {
    expect(studySeconds(progress, at('09:14:00'), at('12:00:00'))).toBe(60);
    expect(studySeconds(progress, at('10:00:00'))).toBe(0);
  });

  test('counts nothing in nothing', () => {
    expect(studySeconds({})).toBe(0);
  });
});

describe('secondsByDay', () => {
  const overMidnight: Progress = {
    'lesson/a': work({ spans: [[at('23:59:30'), at('23:59:30') + 90_000]] }),
  };

  test('parts a stretch at midnight of the place', () => {
    expect(secondsByDay(overMidnight, 'Asia/Shanghai')).toEqual({ '2026-11-01': 30, '2026-11-02': 60 });
    expect(secondsByDay(overMidnight, 'UTC')).toEqual({ '2026-11-01': 90 });
  });

  test('loses no second, even where clocks are turned', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 2e9 }), fc.integer({ min: 1, max: 200_000 }))
      .map(([from, length]): Span => [from * 1000, (from + length) * 1000]);
    fc.assert(
      fc.property(span, fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'UTC'), (one, timeZone) => {
        const days = secondsByDay({ 'lesson/a': work({ spans: [one] }) }, timeZone);
        const sum = Object.values(days).reduce((all, seconds) => all + seconds, 0);
        expect(sum).toBe((one[1] - one[0]) / 1000);
        expect(Math.max(...Object.values(days))).toBeLessThanOrEqual(25 * 3600);
      }),
      { numRuns: 50 },
    );
  });
});

describe('shareDone', () => {
  const some = work({
    parts: { a: 1, gone: 1 },
    answers: { q: { at: 1, id: '', response: 'A', score: 0, best: 0 } },
  });

  test('counts parts studied and questions answered', () => {
    expect(shareDone(some, ['a', 'b', 'q', 'constructor'])).toBe(0.5);
  });

  test('is 0 of nothing', () => {
    expect(shareDone(undefined, ['a'])).toBe(0);
    expect(shareDone(some, [])).toBe(0);
  });
});

describe('a completed work', () => {
  const completed = work({ parts: { a: 1 }, completed: { at: 1, id: '', revision: 'r1' } });

  test('stays completed when it is edited', () => {
    expect(isCompleted(completed)).toBe(true);
    expect(isCompleted(emptyWork())).toBe(false);
    expect(isCompleted(undefined)).toBe(false);
  });

  test('names its new parts', () => {
    expect(newPartsSince(completed, ['a', 'b'], 'r2')).toEqual(['b']);
    expect(newPartsSince(completed, ['a', 'b'], 'r1')).toEqual([]);
    expect(newPartsSince(emptyWork(), ['a', 'b'], 'r2')).toEqual([]);
  });
});

describe('lastPlace', () => {
  test('is the newest over all works, whatever their order', () => {
    const older = work({ last: { at: 1, id: 'b', part: 'x' } });
    const newer = work({ last: { at: 2, id: 'a', part: 'y', offset: 0.5 } });
    const place = { activity: 'lesson/b', at: 2, part: 'y', offset: 0.5 };
    expect(lastPlace({ 'lesson/a': older, 'lesson/b': newer })).toEqual(place);
    expect(lastPlace({ 'lesson/b': newer, 'lesson/a': older })).toEqual(place);
  });

  test('is decided by id at the same time', () => {
    const progress = { 'lesson/a': work({ last: { at: 1, id: 'b' } }), 'lesson/b': work({ last: { at: 1, id: 'a' } }) };
    expect(lastPlace(progress)).toEqual({ activity: 'lesson/a', at: 1 });
  });

  test('is nowhere for those who have not begun', () => {
    expect(lastPlace({})).toBeNull();
    expect(lastPlace({ 'lesson/a': emptyWork() })).toBeNull();
  });
});
