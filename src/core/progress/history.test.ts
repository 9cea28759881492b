import { expect, test } from 'vitest';
import { courseDates, datesOf, secondsByMonth } from './history.ts';
import { emptyWork } from './fold.ts';
import type { WorkProgress } from './progress.ts';

const work = (replaced: Partial<WorkProgress>): WorkProgress => ({ ...emptyWork(), ...replaced });
const completed = (at: number) => ({ at, id: 'x', revision: 'r' });
const hour = 3_600_000;

test('study time falls into the months of the time zone', () => {
  const newYear = Date.parse('2026-01-01T00:00:00+08:00');
  const progress = { 'lesson/a': work({ spans: [[newYear - hour, newYear + 2 * hour]] }) } as const;
  const shanghai = secondsByMonth(progress, 'Asia/Shanghai');
  expect([shanghai['2025']?.[11], shanghai['2026']?.[0]]).toEqual([3600, 7200]);
  expect(secondsByMonth(progress, 'UTC')).toEqual({ 2025: [...Array<number>(11).fill(0), 10_800] });
});

test('a work begins with whatever is known of it first', () => {
  expect(datesOf(undefined)).toEqual({ begun: null, finished: null });
  expect(datesOf(work({ last: { at: 9, id: 'x' } }))).toEqual({ begun: 9, finished: null });
  expect(datesOf(work({ parts: { a: 8 }, spans: [[3, 5]], completed: completed(7) }))).toEqual({
    begun: 3,
    finished: 7,
  });
});

test('a course is finished when it was recorded, or when the last of its works was', () => {
  const progress = {
    'lesson/a': work({ spans: [[10, 11]], completed: completed(20) }),
    'lesson/b': work({ spans: [[5, 6]], completed: completed(30) }),
  } as const;
  expect(courseDates(progress, 'course/c', ['lesson/a', 'lesson/b'])).toEqual({ begun: 5, finished: 30 });
  expect(courseDates(progress, 'course/c', ['lesson/a', 'lesson/new'])).toEqual({ begun: 10, finished: null });
  const recorded = { ...progress, 'course/c': work({ completed: completed(40) }) };
  expect(courseDates(recorded, 'course/c', ['lesson/a', 'lesson/new'])).toEqual({ begun: 10, finished: 40 });
  expect(courseDates({}, 'course/c', [])).toEqual({ begun: null, finished: null });
});
