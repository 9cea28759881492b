import { expect, test } from 'vitest';
import { summary } from './round.ts';

const questions = ['a', 'b', 'c', 'constructor'].map((id) => ({ id }));

test('sums up what was answered, and how', () => {
  const answers = { c: { score: 0.5 }, b: { score: 1 }, gone: { score: 1 } };
  expect(summary(questions, answers)).toEqual({ answered: 2, correct: 1, missed: ['c'], score: 0.375 });
});

test('missed questions stand in the order of the round', () => {
  expect(summary(questions, { c: { score: 0 }, a: { score: 0 } }).missed).toEqual(['a', 'c']);
});

test('a round of nothing', () => {
  expect(summary([], {})).toEqual({ answered: 0, correct: 0, missed: [], score: 0 });
});
