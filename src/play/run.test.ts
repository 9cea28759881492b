import { expect, test } from 'vitest';
import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import type { Activity } from '@/core/place/place.ts';
import { answeredBy, isOver, newRun, outcome, questionsIn, type Given, type Pool } from './run.ts';

const bank = (id: string, count: number): WorkFact => ({
  ...{ activity: `quiz/${id}`, title: id, revision: '' },
  parts: Array.from({ length: count }, (_, index) => ({ id: `${id}-${index}` })),
});
const course: WorkFact = {
  activity: 'course/c',
  title: 'c',
  revision: '',
  parts: [{ id: 'lesson/l' }, { id: 'quiz/b' }],
};
const lesson: WorkFact = { activity: 'lesson/l', title: 'l', revision: '', parts: [{ id: 's' }] };
const works = new Map<Activity, WorkFact>(
  [bank('a', 12), bank('b', 4), course, lesson].map((one) => [one.activity, one]),
);
const pool: Pool = { works, day: '2026-11-28', site: 's', id: 'run' };
const given = (...scores: number[]): Given[] => scores.map((score) => ({ question: 'q', seconds: 10, score }));

test('banks are drawn from, nothing else', () => expect(questionsIn(works)).toHaveLength(16));

test('a day asks everyone the same, a theme its own bank or the banks of a course', () => {
  expect(newRun('question', pool).questions).toHaveLength(1);
  expect(newRun('daily', pool)).toEqual(newRun('daily', { ...pool, id: 'other' }));
  expect(newRun('daily', pool)).toMatchObject({ round: 'daily/2026-11-28' });
  expect(newRun('theme', pool, 'quiz/a').questions.every((one) => one.startsWith('quiz/a#'))).toBe(true);
  expect(newRun('theme', pool, 'course/c').questions).toHaveLength(4);
});

test('a challenge ends with the first answer that is not wholly right, other runs with the last question', () => {
  const run = (mode: 'daily' | 'challenge', answers: Given[]) => isOver({ ...newRun(mode, pool), answers });
  expect(run('challenge', given(1, 1))).toBe(false);
  expect(run('challenge', given(1, 0.5))).toBe(true);
  expect(run('daily', given(0, 0))).toBe(false);
  expect(run('daily', given(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe(true);
});

test('a duel asks what the opponent was asked, at the opponent’s pace', () => {
  const opponent = {
    name: '自己',
    answers: given(1, 0, 1).map((one, index) => ({ ...one, question: `quiz/a#a-${index}` })),
  };
  expect(newRun('duel', pool, undefined, opponent).questions).toEqual(['quiz/a#a-0', 'quiz/a#a-1', 'quiz/a#a-2']);
  expect([0, 9.9, 10.1, 25, 31].map((seconds) => answeredBy(opponent, seconds))).toEqual([0, 0, 1, 2, 3]);
});

test.each([
  [given(1, 1), given(1, 0), 'won'],
  [given(1, 0), given(1, 1), 'lost'],
  [given(1), [{ question: 'q', seconds: 12, score: 1 }], 'won'],
  [given(1), given(1), 'even'],
] as const)('more right answers win, then the shorter time (%#)', (mine, theirs, result) =>
  expect(outcome(mine, theirs)).toBe(result),
);
