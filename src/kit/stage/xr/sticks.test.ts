import { expect, test } from 'vitest';
import { afterStick, type Leaning } from './sticks.ts';

/** What a stick does that is moved through these positions. */
function move(...positions: [x: number, y: number][]): string[] {
  let leaning: Leaning = 'rest';
  return positions.map(([x, y]) => {
    const pushed = afterStick(leaning, { x, y });
    leaning = pushed.leaning;
    return pushed.turn ?? (pushed.goes ? 'goes' : leaning);
  });
}

test('a push aside turns once, however long it is held', () => {
  expect(move([0, 0], [0.4, 0], [0.9, 0.1], [1, 0], [0.8, 0.5], [0.1, 0], [-1, 0])).toEqual([
    'rest',
    'rest',
    'right',
    'turned',
    'turned',
    'rest',
    'left',
  ]);
});

test('a push forward aims, also when it slips aside, and goes when it is let go', () => {
  expect(move([0, -0.9], [0.9, -0.3], [0, -0.2], [0, 0])).toEqual(['aiming', 'aiming', 'goes', 'rest']);
});

test('backwards does nothing', () => {
  expect(move([0, 1], [0, 0])).toEqual(['rest', 'rest']);
});
