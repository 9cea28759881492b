import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePaper, sampleQuestions } from './sample.ts';
import { mark } from '@/core/marking/mark.ts';
import type { Response } from '@/core/marking/question.ts';
import { askedOf, asShown, asWritten, fits } from './ask.ts';
import { drawPaper, shortOf } from './draw.ts';
import { responseTo } from './response.arbitrary.ts';

const questions = fc.constantFrom(...sampleQuestions);

describe('a question as it is asked', () => {
  test('says nothing of its key, explanation, feedback or id', () => {
    fc.assert(
      fc.property(questions, fc.string(), fc.boolean(), (question, seed, isShuffled) => {
        const asked = askedOf(question, seed, isShuffled);
        expect(JSON.stringify(asked)).not.toContain('机密');
        for (const key of ['id', 'answer', 'explain', 'difficulty', 'pairs']) expect(asked).not.toHaveProperty(key);
      }),
    );
  });

  test('has each place equally often in each place: the order says nothing', () => {
    for (const id of ['o1', 'p1', 's1']) {
      const question = sampleQuestions.find((one) => one.id === id);
      if (question === undefined) throw new Error(id);
      const rounds = 4000;
      const counts = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const { items, options = items } = askedOf(question, `seed ${round}`, true);
        for (const [place, text] of options?.entries() ?? [])
          counts.set(`${place} ${text}`, (counts.get(`${place} ${text}`) ?? 0) + 1);
      }
      const size = Math.sqrt(counts.size);
      for (const count of counts.values())
        expect(Math.abs(count - rounds / size)).toBeLessThan(5 * Math.sqrt(rounds / size));
    }
  });

  test('is answered in the letters shown and kept in those written, there and back', () => {
    fc.assert(
      fc.property(
        questions.chain((question) => fc.tuple(fc.constant(question), responseTo(question))),
        fc.string(),
        fc.boolean(),
        ([question, shown], seed, isShuffled) => {
          const written = asWritten(question, seed, isShuffled, shown);
          expect(fits(question, shown)).toBe(true);
          expect(fits(question, written)).toBe(true);
          expect(asShown(question, seed, isShuffled, written)).toEqual(sorted(question.type, shown));
          expect(mark(question, asWritten(question, seed, isShuffled, shown))).toEqual(mark(question, written));
        },
      ),
    );
  });

  test('what does not fit is told', () => {
    fc.assert(
      fc.property(questions, fc.anything(), fc.string(), (question, response, seed) => {
        if (fits(question, response)) expect(() => asWritten(question, seed, true, response)).not.toThrow();
      }),
    );
  });
});

/** Letters of a multiple choice are a set. */
function sorted(type: string, response: Response): Response {
  return type === 'multiple' && Array.isArray(response) ? [...response].sort() : response;
}

describe('a paper that is drawn', () => {
  test('is the same for a seed, has each question once and what each part takes', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawPaper(samplePaper, seed);
        expect(drawPaper(samplePaper, seed)).toEqual(drawn);
        expect(new Set(drawn.map(({ question }) => question.id)).size).toBe(drawn.length);
        expect(drawn.map(({ part }) => part)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
      }),
    );
  });

  test('has enough in every part where nothing is short', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...sampleQuestions.map(({ id }) => id)), { minLength: 1 });
    const parts = fc.array(fc.record({ ids, take: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.string(), (wanted, seed) => {
        const pools = wanted.map(({ ids: some, take }) => ({
          ...{ title: '', points: 1, take },
          pool: sampleQuestions.filter(({ id }) => some.includes(id)),
        }));
        fc.pre(pools.every((_, index) => shortOf(pools, index) === 0));
        const drawn = drawPaper({ ...samplePaper, parts: pools }, seed);
        for (const [part, { take }] of pools.entries())
          expect(drawn.filter((one) => one.part === part)).toHaveLength(take);
      }),
    );
  });
});
