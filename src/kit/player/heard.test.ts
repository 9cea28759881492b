import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heardIn } from './heard.ts';

const lines = Array.from({ length: 20 }, (_, i) => ({ id: `s${String(i)}`, start: i * 4, end: i * 4 + 3.7 }));
const all = lines.map(({ id }) => id);

test('who plays everything has heard everything, whatever the steps of the clock', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.02, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 }), (steps) => {
      const heard = heardIn(lines);
      const told: string[] = [];
      let at = 0;
      for (let i = 0; at < 80; i++) {
        const to = at + (steps[i % steps.length] ?? 1);
        told.push(...heard(at, to));
        at = to;
      }
      expect(told).toEqual(all);
    }),
  );
});

test('the order of the pieces changes nothing', () => {
  const pieces = Array.from({ length: 32 }, (_, i): [number, number] => [i * 2.5, i * 2.5 + 2.5]);
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (shuffled) => {
      const heard = heardIn(lines);
      expect(shuffled.flatMap(([from, to]) => heard(from, to)).sort()).toEqual([...all].sort());
    }),
  );
});

test('what was passed over is not heard, and nothing is told twice', () => {
  const heard = heardIn(lines);
  expect(heard(0, 3.6)).toEqual(['s0']);
  expect(heard(6.5, 12)).toEqual(['s2']);
  expect(heard(0, 3.7)).toEqual([]);
  expect(heard(4, 6.5)).toEqual(['s1']);
  expect(heard(9, 9)).toEqual([]);
});
