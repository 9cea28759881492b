import { expect, test } from 'vitest';
import { newAttempt } from '@/core/marking/attempt.ts';
import { emptyWork } from '@/core/progress/fold.ts';
import { bestRun, runsOf, runWords, scoreWords } from './runs.ts';

const random = new Uint8Array(16);
const [first, second, third] = [newAttempt(1, random), newAttempt(2, random), newAttempt(3, random)];
const retry = newAttempt(4, random, third);
const answer = (score: number, at: number) => ({ at, id: 'x', response: 'A', score, best: score });
const summary = (attempt: string, from: number, points: number, answered = 2) => ({
  ...{ attempt, from, to: from + 1, answered, right: Math.floor(points), points },
});

test('runs of the server and of progress are one list, with how many questions each has', () => {
  const work = { ...emptyWork(), attempts: { [third]: { a: answer(1, 30), b: answer(0, 31) }, [retry]: {} } };
  const runs = runsOf(work, [summary(first, 10, 1.5), summary(second, 20, 2)], 2);
  expect(runs.map(({ attempt, of }) => [attempt, of])).toEqual([
    [third, 2],
    [second, 2],
    [first, 2],
  ]);
  expect(bestRun(runs)?.attempt).toBe(second);
});

test('the best run is a whole one', () => {
  const runs = runsOf(undefined, [summary(first, 10, 1), summary(second, 20, 1, 1), summary(retry, 30, 2)], 2);
  expect(bestRun(runs)?.attempt).toBe(first);
  expect(runs.map(runWords)).toEqual([
    '2 题，对 2 题（重做错题）',
    '1 题，对 1 题（没做完，共 2 题）',
    '2 题，对 1 题',
  ]);
  expect(runs.map(scoreWords)).toEqual(['100 分', '', '50 分']);
  expect(bestRun([])).toBeUndefined();
});
