import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '@/core/marking/mark.ts';
import { responseTo } from './response.arbitrary.ts';
import { reviewLines } from './review-lines.ts';
import { sampleQuestions } from './sample.ts';

const answered = fc
  .constantFrom(...sampleQuestions)
  .chain((question) => fc.tuple(fc.constant(question), responseTo(question)));

test('what is wholly right has no line with something wrong, and the other way round', () => {
  fc.assert(
    fc.property(answered, ([question, response]) => {
      const lines = reviewLines(question, response);
      const isOption = ['single', 'multiple', 'truefalse', 'hotspot'].includes(question.type);
      const isRight = lines.every(({ right, chosen }) => (isOption ? right === chosen : right));
      expect(isRight).toBe(mark(question, response).correct);
    }),
  );
});

test('what was typed cannot become markup', () => {
  const blank = sampleQuestions.find(({ type }) => type === 'blank');
  if (blank === undefined) throw new Error('no blank');
  const [line] = reviewLines(blank, ['<img src=x onerror=alert(1)>', '']);
  expect(line?.html).toBe('&lt;img src=x onerror=alert(1)&gt;');
});

test('without an answer nothing is chosen', () => {
  for (const question of sampleQuestions) expect(reviewLines(question, null).every(({ chosen }) => !chosen)).toBe(true);
});
