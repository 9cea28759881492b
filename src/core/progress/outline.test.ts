import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyWork } from './fold.ts';
import { type Outline, settle, unreadIn } from './outline.ts';
import type { WorkProgress } from './progress.ts';

const outline: Outline = {
  activity: 'reading/bian-jing',
  revision: 'r2',
  parts: [
    { id: 'yi', sentences: ['s1', 's2'] },
    { id: 'er', sentences: ['s3'] },
  ],
};

const done = (parts: string[], completed?: string): WorkProgress => ({
  ...emptyWork(),
  parts: Object.fromEntries(parts.map((part) => [part, 1])),
  ...(completed !== undefined && { completed: { at: 1, id: 'x', revision: completed } }),
});

describe('settle', () => {
  test.each([
    ['nothing of nothing', undefined, [], false],
    ['no part of which a sentence is missing', done(['s1', 's3', 'er']), [], false],
    ['a part with its last sentence', done(['s1', 's2']), ['yi'], false],
    ['the work with its last part', done(['s1', 's2', 's3', 'yi']), ['er'], true],
    ['the work whose parts were recorded, and its completion was not', done(['s1', 's2', 's3', 'yi', 'er']), [], true],
    ['a part once done stays so, whatever was added', done(['s1', 's3', 'yi']), ['er'], true],
    ['nothing again', done(['s1', 's2', 's3', 'yi', 'er'], 'r2'), [], false],
    ['a later revision while a new sentence is unread', done(['s1', 's3', 'yi', 'er'], 'r1'), [], false],
    ['a later revision with its last new sentence', done(['s1', 's2', 's3', 'yi', 'er'], 'r1'), [], true],
  ])('%s', (_, work, parts, completed) => {
    expect(settle(work, outline)).toEqual({ parts, completed });
  });

  test('a work without parts is never completed by itself', () => {
    expect(settle(done([]), { ...outline, parts: [] })).toEqual({ parts: [], completed: false });
  });
});

const anyOutline: fc.Arbitrary<Outline> = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 })
  .map((counts) => ({
    ...outline,
    parts: counts.map((count, i) => ({
      id: `p${String(i)}`,
      sentences: Array.from({ length: count }, (_, j) => `s${String(i)}-${String(j)}`),
    })),
  }));

test('sentences read in any order end in every part done and one completion', () => {
  fc.assert(
    fc.property(anyOutline, fc.infiniteStream(fc.nat()), (given, choices) => {
      let work = done([]);
      let completions = 0;
      const take = () => {
        const { parts, completed } = settle(work, given);
        work = { ...work, parts: { ...work.parts, ...done(parts).parts } };
        if (completed) work = { ...work, completed: { at: ++completions, id: 'x', revision: given.revision } };
        // What was settled is settled: asked again, nothing is new.
        expect(settle(work, given)).toEqual({ parts: [], completed: false });
      };
      take();
      for (;;) {
        const unread = given.parts.flatMap((part) => unreadIn(work, part));
        if (unread.length === 0) break;
        expect(work.completed).toBeNull();
        const next = unread[(choices.next().value ?? 0) % unread.length] ?? '';
        work = { ...work, parts: { ...work.parts, [next]: 1 } };
        take();
      }
      expect(Object.keys(work.parts)).toEqual(expect.arrayContaining(given.parts.map(({ id }) => id)));
      expect(completions).toBe(1);
    }),
  );
});
