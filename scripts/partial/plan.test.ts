import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Activity } from '@/core/place/place.ts';
import { planAfter } from './plan.ts';
import type { Source, Sources } from './sources.ts';

function work(text: string, more: Partial<Source> = {}): Source {
  return {
    ...{
      files: { 'index.mdx': text },
      published: true,
      publication: {},
      ids: [text],
      names: [],
      path: [],
      notices: [],
    },
    ...more,
  };
}

function sources(works: Record<Activity, Source>, base = 'base'): Sources {
  return { base, works };
}

const path: Activity[] = ['lesson/a', 'lesson/b', 'lesson/c', 'lesson/d'];
const before: Sources['works'] = {
  'course/k': work('k', { path, names: path }),
  'course/l': work('l', { path: ['lesson/e', 'lesson/d'], names: ['lesson/e', 'lesson/d'] }),
  'lesson/a': work('a', { files: { 'index.mdx': 'a', 'p.svg': 'picture' } }),
  'lesson/b': work('b'),
  'lesson/c': work('c'),
  'lesson/d': work('d'),
  'lesson/e': work('e'),
  'lesson/f': work('f', { names: ['quiz/q'] }),
  'lesson/g': work('g', { files: { 'index.mdx': 'g', 'p.svg': 'picture' } }),
  'quiz/q': work('q'),
  'quiz/r': work('r'),
};

function anewAfter(changed: { [activity: Activity]: Source | undefined }): string[] {
  const works = Object.fromEntries(
    Object.entries({ ...before, ...changed }).filter((entry): entry is [string, Source] => entry[1] !== undefined),
  );
  return [...(planAfter(sources(before), sources(works))?.anew ?? [])].sort();
}

test.each<[string, Parameters<typeof anewAfter>[0], string[]]>([
  ['nothing', {}, []],
  [
    'a text: its neighbours and its course',
    { 'lesson/b': work('B') },
    ['course/k', 'lesson/a', 'lesson/b', 'lesson/c'],
  ],
  ['a stop of two courses', { 'lesson/d': work('D') }, ['course/k', 'course/l', 'lesson/c', 'lesson/d', 'lesson/e']],
  ['what a lesson shows', { 'quiz/q': work('Q') }, ['lesson/f', 'quiz/q']],
  [
    'a course: all its stops, also those it had',
    { 'course/l': work('L', { path: ['lesson/e'] }) },
    ['course/k', 'course/l', 'lesson/d', 'lesson/e'],
  ],
  [
    'a stop that goes: the others are counted anew',
    { 'lesson/b': work('b', { published: false }) },
    ['course/k', 'course/l', ...path],
  ],
  ['a work that is deleted', { 'lesson/e': undefined }, ['course/k', 'course/l', 'lesson/d']],
  ['what a lesson shows is gone', { 'quiz/q': undefined }, ['lesson/f']],
  ['a work that nobody names', { 'quiz/s': work('s') }, ['quiz/s']],
  [
    'one of two works with the same picture',
    { 'lesson/g': work('G', { files: { 'index.mdx': 'G' } }) },
    ['course/k', 'lesson/a', 'lesson/g'],
  ],
])('%s', (_, changed, expected) => {
  expect(anewAfter(changed)).toEqual([...expected].sort());
});

test('all is built where anything but works changed, or there is nothing to go on from', () => {
  expect(planAfter(undefined, sources(before))).toBeUndefined();
  expect(planAfter(sources(before, 'other'), sources(before))).toBeUndefined();
  // The navigation has an entry for each kind.
  expect(planAfter(sources(before), sources({ ...before, 'reading/r': work('r') }))).toBeUndefined();
});

test('each work is made anew or kept, and what is kept is what it was', () => {
  const some = fc.dictionary(
    fc.constantFrom<Activity>('course/k', 'lesson/a', 'lesson/b', 'lesson/c'),
    fc.record({
      files: fc.record({ 'index.mdx': fc.constantFrom('x', 'y') }),
      published: fc.boolean(),
      publication: fc.constant({}),
      notices: fc.constant<Source['notices']>([]),
      ids: fc.constant<string[]>(['i']),
      names: fc.subarray<Activity>(['lesson/a', 'lesson/b']),
      path: fc.subarray<Activity>(['lesson/a', 'lesson/b', 'lesson/c']),
    }),
  );
  fc.assert(
    fc.property(some, some, (one: Sources['works'], other: Sources['works']) => {
      const plan = planAfter(sources(one), sources(other));
      if (plan === undefined) return;
      const all = Object.keys(other) as Activity[];
      expect([...plan.anew, ...plan.kept].sort()).toEqual(all.sort());
      for (const kept of plan.kept) {
        expect(one[kept]?.files).toEqual(other[kept]?.files);
        expect(one[kept]?.published).toBe(other[kept]?.published);
        for (const named of other[kept]?.names ?? []) expect(one[named]?.files).toEqual(other[named]?.files);
      }
    }),
  );
});
