import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../question.arbitrary.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

it('gives back every question that it writes', () => {
  fc.assert(
    fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
      const { text, refused } = writeGift('题库', questions);
      expect(refused.map(({ question }) => question.type)).toEqual(
        questions.filter(({ type }) => type === 'hotspot').map(() => 'hotspot'),
      );
      const { found } = readGift(text);
      expect(found.map(({ question, reason }) => JSON.parse(JSON.stringify(question ?? reason)))).toEqual(
        JSON.parse(JSON.stringify(questions.filter(({ type }) => type !== 'hotspot'))),
      );
    }),
    { numRuns: 200 },
  );
});

it('needs no comment for what GIFT can say: only for order, several blanks and pictures in Markdown', () => {
  const sayable = anyQuestion.filter(
    (question) =>
      !JSON.stringify(question).includes('![') &&
      (['single', 'truefalse', 'match'].includes(question.type) ||
        (question.type === 'multiple' && question.answer.length > 1)),
  );
  fc.assert(
    fc.property(sayable, (question) => {
      expect(writeGift('题库', [question]).text).not.toContain('// xuelang:');
    }),
    { numRuns: 200 },
  );
});
