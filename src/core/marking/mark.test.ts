import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from './mark.ts';
import type { Question, Response } from './question.ts';

const base = { id: 'q', ask: '？' };
const options = ['甲', '乙', '丙', '丁'].map((text) => ({ text }));
const areas = ['左上', '右上', '左下'].map((label) => ({ label, x: 0, y: 0, width: 10, height: 10 }));
const picture = { picture: './a.svg', alt: '图', areas };

const single: Question = { ...base, type: 'single', options, answer: 'B' };
const multiple: Question = { ...base, type: 'multiple', options, answer: ['A', 'C'] };
const truefalse: Question = { ...base, type: 'truefalse', answer: false };
const blank: Question = { ...base, type: 'blank', answer: [['1927', '一九二七'], ['三湾']] };
const order: Question = { ...base, type: 'order', items: ['一', '二', '三', '四'] };
const match: Question = {
  ...base,
  type: 'match',
  pairs: [
    { left: '三湾', right: '支部建在连上' },
    { left: '古田', right: '思想建党' },
    { left: '永新', right: '支部建在连上' },
  ],
};
const spot: Question = { ...base, type: 'hotspot', ...picture, answer: ['B'] };
const spots: Question = { ...base, type: 'hotspot', ...picture, answer: ['A', 'B'] };

test.each<[Question, Response, number]>([
  [single, 'B', 1],
  [single, 'A', 0],
  [truefalse, false, 1],
  [truefalse, true, 0],
  [multiple, ['C', 'A'], 1],
  [multiple, ['A', 'A', 'C'], 1],
  [multiple, ['A'], 0.5],
  [multiple, ['A', 'C', 'B'], 0.5],
  [multiple, ['A', 'B'], 0],
  [multiple, ['B', 'D'], 0],
  [multiple, ['A', 'B', 'C', 'D'], 0],
  [multiple, [], 0],
  [blank, ['１９２７', '三灣。'], 1],
  [blank, [' 一九二七 ', '古田'], 0.5],
  [blank, ['1927'], 0.5],
  [blank, ['', ''], 0],
  [order, ['A', 'B', 'C', 'D'], 1],
  [order, ['B', 'C', 'D', 'A'], 2 / 3],
  [order, ['A', 'C', 'B', 'D'], 0],
  [order, ['D', 'C', 'B', 'A'], 0],
  [order, ['A', 'B', 'C'], 0],
  [order, ['A', 'A', 'B', 'C'], 0],
  [match, { A: 'A', B: 'B', C: 'C' }, 1],
  [match, { A: 'C', B: 'B', C: 'A' }, 1],
  [match, { A: 'A', B: 'C' }, 1 / 3],
  [match, {}, 0],
  [spot, ['B'], 1],
  [spot, ['A'], 0],
  [spot, ['A', 'B'], 0],
  [spots, ['B', 'A'], 1],
  [spots, ['A'], 0.5],
  [spots, ['A', 'B', 'C'], 0.5],
])('%j answered %j scores %d', (question, response, score) => {
  expect(mark(question, response)).toEqual({ score, correct: score === 1 });
});

const all = [single, multiple, truefalse, blank, order, match, spot, spots];

describe('a response of any shape', () => {
  test('gets a score from 0 to 1 and throws nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.anything(), (question, response) => {
        const { score, correct } = mark(question, response as Response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(correct).toBe(score === 1);
      }),
    );
  });

  test.each([
    [single, ['B']],
    [truefalse, 'false'],
    [multiple, 'A'],
    [multiple, { 0: 'A', 1: 'C' }],
    [blank, '1927'],
    [order, { A: 'A' }],
    [match, ['A', 'B', 'C']],
    [spot, 'B'],
    [multiple, null],
    [match, undefined],
    [match, { __proto__: { A: 'A', B: 'B', C: 'C' } }],
  ])('%j answered %j scores 0', (question, response) => {
    expect(mark(question, response as unknown as Response)).toEqual({ score: 0, correct: false });
  });
});
