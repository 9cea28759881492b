import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '@/core/marking/question.ts';
import { correlation, itemFigures, type Sitting } from './items.ts';

const options = ['甲', '乙', '丙'].map((text) => ({ text }));
const question: Question = { id: 'q', ask: '？', type: 'single', options, answer: 'B' };

const sitting: fc.Arbitrary<Sitting> = fc
  .record({
    response: fc.constantFrom('A', 'B', 'C', undefined),
    rest: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  })
  .map(({ response, rest }) => ({ response, rest, score: Number(response === 'B') }));

test('figures stay in their bounds, count everybody once, and do not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(sitting, { maxLength: 40 }), (sittings) => {
      const figures = itemFigures(question, sittings);
      expect(figures.choices.reduce((sum, { all }) => sum + all, figures.unanswered)).toBe(sittings.length);
      expect(figures.difficulty).toBeCloseTo(
        sittings.length === 0 ? 0 : (figures.choices[1]?.all ?? 0) / sittings.length,
      );
      for (const value of [figures.correlation ?? 0, figures.upperLower ?? 0]) {
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
      for (const { upper, lower } of figures.choices)
        for (const share of [upper, lower]) expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.5 + 1e-9);
      const turned = itemFigures(question, [...sittings].reverse());
      expect(turned.upperLower ?? 0).toBeCloseTo(figures.upperLower ?? 0);
      expect(turned.correlation ?? 0).toBeCloseTo(figures.correlation ?? 0);
    }),
  );
});

test('who is good at the rest turned into who is bad turns the sign', () => {
  fc.assert(
    fc.property(fc.array(sitting, { minLength: 4, maxLength: 40 }), (sittings) => {
      const turned = sittings.map((one) => ({ ...one, rest: 1 - one.rest }));
      const [before, after] = [itemFigures(question, sittings), itemFigures(question, turned)];
      expect(after.upperLower).toBeCloseTo(-(before.upperLower ?? 0));
      expect(after.correlation ?? 0).toBeCloseTo(-(before.correlation ?? 0));
    }),
  );
});

test('the point-biserial of a worked example', () => {
  // Right: rests 8, 9, 10; wrong: 2, 4, 6. (M1 − M0) / s × √(pq) = (9 − 4) / 2.813657 × 0.5
  expect(correlation([1, 1, 1, 0, 0, 0], [8, 9, 10, 2, 4, 6])).toBeCloseTo(0.88852, 4);
});

test('a question that only the good ones know has the largest difference', () => {
  const sittings = Array.from({ length: 100 }, (_, index): Sitting => ({
    rest: index / 100,
    score: Number(index >= 50),
    response: index >= 50 ? 'B' : 'A',
  }));
  const figures = itemFigures(question, sittings);
  expect(figures.upperLower).toBeCloseTo(1);
  expect(figures.choices.map(({ upper, lower }) => [upper, lower])).toEqual([
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
});

test('nothing can be said of nobody, or where nothing varies', () => {
  expect(itemFigures(question, [])).toMatchObject({ asked: 0, difficulty: 0, correlation: null, upperLower: null });
  const same: Sitting = { rest: 0.5, score: 1, response: 'B' };
  expect(itemFigures(question, [same, same, same, same])).toMatchObject({ correlation: null, upperLower: 0 });
});
