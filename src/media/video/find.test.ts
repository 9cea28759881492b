import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from './find.ts';

test('the pieces are the text again, and every hit is what was looked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 3 }), (text, query) => {
      const pieces = wordsIn(text, query);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { text: found, isHit } of pieces) if (isHit) expect(found.toLowerCase()).toBe(query.toLowerCase());
    }),
  );
  expect(wordsIn('枫树下的枫树', '枫树').filter(({ isHit }) => isHit)).toHaveLength(2);
});
