import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt, resumeIn, startOf, stepFrom, type Line } from './timeline.ts';

/** Sentences with gaps between them, in milliseconds turned to seconds. */
const lines: fc.Arbitrary<Line[]> = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 300, max: 9000 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((stretches) => {
    let at = 0;
    return stretches.map(({ gap, length }, i) => {
      const start = at + gap;
      at = start + length;
      return { id: `s${String(i)}`, start: start / 1000, end: at / 1000 };
    });
  });

test('a time within a sentence is that sentence’s, and in the gap behind it still', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (all, pick, share) => {
      const i = pick % all.length;
      const { start } = all[i]!;
      const until = all[i + 1]?.start ?? start + 60;
      expect(lineAt(all, start)).toBe(i);
      expect(lineAt(all, Math.min(start + (until - start) * share, until - 1e-9))).toBe(i);
      expect(lineAt(all, all[0]!.start - 0.001)).toBe(-1);
    }),
  );
});

test('steps forward go through every sentence once, steps back the same way', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const forward: number[] = [];
      let at: number | 'before' | 'behind' = all[0]!.start;
      while (typeof at === 'number') {
        forward.push(at);
        at = stepFrom(all, at, 1);
      }
      expect(at).toBe('behind');
      expect(forward).toEqual(all.map(({ start }) => start));
      const back: number[] = [];
      at = forward.at(-1)!;
      while (typeof at === 'number' && at > 0) {
        back.push(at);
        at = stepFrom(all, at, -1);
      }
      expect(back.filter((time) => forward.includes(time))).toEqual(forward.toReversed().filter((time) => time > 0));
    }),
  );
});

test('a step back from the middle of a sentence leads to its beginning', () => {
  const all = [
    { id: 'a', start: 0, end: 5 },
    { id: 'b', start: 5, end: 12 },
  ];
  expect(stepFrom(all, 8, -1)).toBe(5);
  expect(stepFrom(all, 6, -1)).toBe(0);
  expect(stepFrom(all, 1, -1)).toBe('before');
});

describe('after a pause', () => {
  test.each([
    ['b', 0.5, 10, 'b'],
    ['b', 0.5, 3600, 'a'],
    ['b', 4, 3600, 'b'],
    ['a', 0.5, 3600, 'a'],
  ])('at %s, %d s in, %d s later: %s', (sentence, offset, away, expected) => {
    expect(resumeIn(['a', 'b', 'c'], sentence, offset, away)).toBe(expected);
  });
});

test('a sentence without sound is passed over', () => {
  const all = [
    { id: 'a', start: 0, end: 5 },
    { id: 'c', start: 6, end: 9 },
  ];
  expect(startOf(all, ['a', 'b', 'c', 'd'], 'b')).toBe(6);
  expect(startOf(all, ['a', 'b', 'c', 'd'], 'd')).toBeUndefined();
});
