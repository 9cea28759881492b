import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpack } from '../file/unpack.ts';
import { anyQuestion } from '../question.arbitrary.ts';
import { readPackage } from './read-qti.ts';
import { writePackage } from './write-package.ts';

const picture = { bytes: new Uint8Array([1, 2, 3]), width: 800, height: 500 };
const pictures = new Map(['./a.svg', './tu-2.png', './图 1.jpg'].map((name) => [name, picture]));

it('gives back every question that it writes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 3, selector: ({ id }) => id }), (questions) => {
      const reading = readPackage(unpack(writePackage({ id: 'ti-ku', title: '题库 <1>' }, questions, pictures)));
      expect(reading.found.map(({ question, reason }) => JSON.parse(JSON.stringify(question ?? reason)))).toEqual(
        JSON.parse(JSON.stringify(questions)),
      );
      expect(reading.title).toBe('题库 <1>');
    }),
    { numRuns: 60 },
  );
});
