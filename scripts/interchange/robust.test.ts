import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../new/new-work.ts';
import { anyQuestion } from './question.arbitrary.ts';
import { itemXml } from './qti/item-xml.ts';
import { giftBody } from './gift/gift-body.ts';
import { readQuestions } from './read-questions.ts';

/** A text with pieces cut out, doubled, and put where they don't belong. */
function spoilt(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    instead: fc.constantFrom(
      '',
      '{',
      '}',
      '=',
      '~%',
      '####',
      '<',
      '>',
      '</',
      ']]>',
      '<![CDATA[',
      '&',
      '"',
      '\n\n',
      '//',
      '->',
      '__proto__',
    ),
  });
  return fc.tuple(text, fc.array(cut, { minLength: 1, maxLength: 4 })).map(([whole, cuts]) =>
    cuts.reduce((now, { at, length, instead }) => {
      const from = Math.floor(at * now.length);
      return `${now.slice(0, from)}${instead}${now.slice(from + length)}`;
    }, whole),
  );
}

const moodle =
  readFileSync(new URL('./moodle/read-moodle.test.ts', import.meta.url), 'utf8').match(/<\?xml[\s\S]*<\/quiz>/)?.[0] ??
  '';
const gift = anyQuestion.filter(({ type }) => type !== 'hotspot').map(giftBody);
const qti = anyQuestion.map((question) => itemXml(question));

it.each([
  ['GIFT', 'a.gift', spoilt(gift), 300],
  ['QTI', 'a.xml', spoilt(qti), 150],
  ['Moodle XML', 'a.xml', spoilt(fc.constant(moodle)), 100],
  [
    'CSV',
    'a.csv',
    spoilt(fc.constant('题型,题干,A,B,答案,难度\n单选,"甲\n乙",丙,丁,A,易\n填空,____,,,1|2;3,\n配对,连,a=b,c=d,,\n')),
    200,
  ],
] as const)(
  'whatever is done to %s, an item is taken, or has a reason, or the file is refused',
  async (_, name, texts, numRuns) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        try {
          const { found } = await readQuestions(Buffer.from(text), name);
          for (const { question, reason } of found)
            expect((question === undefined) !== (reason === undefined)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns },
    );
  },
);
