import { expect, test } from 'vitest';
import { clip, lengthOf, type Span, unite } from './spans.ts';

test.each<[string, Span[], number, Span[]]>([
  [
    'apart',
    [
      [5, 6],
      [1, 2],
    ],
    1,
    [
      [1, 2],
      [5, 6],
    ],
  ],
  [
    'overlapping',
    [
      [1, 4],
      [3, 6],
    ],
    0,
    [[1, 6]],
  ],
  [
    'touching',
    [
      [1, 2],
      [2, 3],
    ],
    0,
    [[1, 3]],
  ],
  [
    'one in the other',
    [
      [1, 9],
      [3, 4],
    ],
    0,
    [[1, 9]],
  ],
  [
    'with a gap that is closed',
    [
      [1, 2],
      [3, 4],
    ],
    1,
    [[1, 4]],
  ],
  [
    'with a gap that is too wide',
    [
      [1, 2],
      [4, 5],
    ],
    1,
    [
      [1, 2],
      [4, 5],
    ],
  ],
  ['none', [], 1, []],
])('unite: %s', (_, spans, gap, united) => {
  const before = structuredClone(spans);
  expect(unite(spans, gap)).toEqual(united);
  expect(spans).toEqual(before);
});

test('clip keeps what lies between', () => {
  expect(
    clip(
      [
        [1, 4],
        [5, 9],
        [10, 11],
      ],
      3,
      6,
    ),
  ).toEqual([
    [3, 4],
    [5, 6],
  ]);
  expect(clip([[1, 3]], 3, 6)).toEqual([]);
});

test('lengthOf sums up', () => {
  expect(
    lengthOf([
      [1, 4],
      [5, 9],
    ]),
  ).toBe(7);
});
