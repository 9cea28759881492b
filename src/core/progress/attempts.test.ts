import { expect, test } from 'vitest';
import { mergeAttempts, summarise } from './attempts.ts';

const run = (attempt: string, from: number, answered: number) => ({
  ...{ attempt, from, to: from + answered, answered, right: 0, points: 0 },
});

test('a run is summed up by its answers', () => {
  const answers = { a: { at: 30, score: 1 }, b: { at: 10, score: 0.5 }, c: { at: 20, score: 0 } };
  expect(summarise('r', answers)).toEqual({ attempt: 'r', from: 10, to: 30, answered: 3, right: 1, points: 1.5 });
});

test('runs known here and there are one list, the newest first, each as far as anyone knows it', () => {
  const merged = mergeAttempts([run('a', 1, 3), run('b', 2, 1)], [run('b', 2, 4), run('a', 1, 2), run('c', 3, 1)]);
  expect(merged.map(({ attempt, answered }) => [attempt, answered])).toEqual([
    ['c', 1],
    ['b', 4],
    ['a', 3],
  ]);
});
