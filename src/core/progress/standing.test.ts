import { describe, expect, test } from 'vitest';
import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import type { Activity } from '@/core/place/place.ts';
import { emptyWork } from './fold.ts';
import type { Progress, WorkProgress } from './progress.ts';
import { nextPlace, nextWork, standingOf, worksCompleted } from './standing.ts';

const lesson = (id: string): WorkFact => ({
  activity: `lesson/${id}`,
  title: id,
  revision: 'r2',
  parts: [{ id: 'one' }, { id: 'two' }],
});
const course: WorkFact = {
  activity: 'course/c',
  title: 'c',
  revision: 'r',
  parts: [{ id: 'lesson/a' }, { id: 'lesson/b' }, { id: 'lesson/d' }],
};
const facts = new Map<Activity, WorkFact>(
  [course, lesson('a'), lesson('b'), lesson('d')].map((fact) => [fact.activity, fact]),
);
const read = (at: number, part = 'one'): WorkProgress => ({
  ...emptyWork(),
  parts: { [part]: at },
  last: { at, id: 'x', part },
});
const done = (at: number, revision = 'r2'): WorkProgress => ({ ...read(at), completed: { at, id: 'x', revision } });

describe('standingOf', () => {
  const of = (work?: WorkProgress) => standingOf(work ? { 'lesson/a': work } : {}, lesson('a'));
  test('says nothing of a work that was not begun', () => expect(of()).toEqual({ state: 'new' }));
  test('says how much was studied', () => expect(of(read(1))).toEqual({ state: 'begun', share: 50 }));
  test('keeps a completion', () => expect(of(done(1))).toEqual({ state: 'done', added: 0 }));
  test('names what is new since', () => expect(of(done(1, 'r1'))).toEqual({ state: 'done', added: 1 }));
});

test('a reading that was begun is measured by its sentences, and is not done before its end', () => {
  const reading: WorkFact = { activity: 'reading/r', title: 'r', revision: 'r1', parts: [{ id: 'one' }], sentences: 8 };
  const of = (...parts: string[]) => {
    const work = { ...emptyWork(), parts: Object.fromEntries(parts.map((part) => [part, 1])) };
    return standingOf({ 'reading/r': work }, reading);
  };
  expect(of('s1', 's2', 's3')).toEqual({ state: 'begun', share: 37 });
  expect(of('s1', 'one')).toEqual({ state: 'begun', share: 12 });
  expect(of('s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 'old')).toEqual({ state: 'begun', share: 99 });
});

describe('nextWork', () => {
  const works: Activity[] = ['lesson/a', 'lesson/b', 'lesson/d'];
  test('is the first for a newcomer', () => expect(nextWork({}, works)).toBe('lesson/a'));
  test('is what was left in the middle', () => expect(nextWork({ 'lesson/b': read(1) }, works)).toBe('lesson/b'));
  test('is the newest of several', () =>
    expect(nextWork({ 'lesson/a': read(9), 'lesson/b': read(1) }, works)).toBe('lesson/a'));
  test('passes over what is completed', () => expect(nextWork({ 'lesson/a': done(9) }, works)).toBe('lesson/b'));
  test('is nothing on a finished course', () =>
    expect(nextWork({ 'lesson/a': done(9) }, ['lesson/a'])).toBeUndefined());
});

describe('nextPlace', () => {
  test('is null for a newcomer', () => expect(nextPlace({}, facts)).toBeNull());

  test('is where the member stopped last', () =>
    expect(nextPlace({ 'lesson/a': read(1), 'lesson/b': read(5, 'two') }, facts)).toEqual({
      place: { activity: 'lesson/b', part: 'two' },
      resumed: true,
    }));

  test('is the next work on the course after a completed one', () =>
    expect(nextPlace({ 'lesson/a': done(3) }, facts)?.place).toEqual({ activity: 'lesson/b' }));

  test('goes back to what was passed over', () =>
    expect(nextPlace({ 'lesson/d': done(3), 'lesson/b': done(2) }, facts)?.place).toEqual({ activity: 'lesson/a' }));

  test('has nothing left on a finished course', () => {
    const progress: Progress = { 'lesson/a': done(1), 'lesson/b': done(2), 'lesson/d': done(3) };
    expect(nextPlace(progress, facts)).toEqual({ place: null, resumed: false });
    expect(worksCompleted(progress, ['lesson/a', 'lesson/b', 'lesson/d'])).toBe(3);
  });
});
