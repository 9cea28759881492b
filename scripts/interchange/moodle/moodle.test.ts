import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion } from '../question.arbitrary.ts';
import { readXml } from '../xml/read-xml.ts';
import { readMoodle } from './read-moodle.ts';
import { writeMoodle } from './write-moodle.ts';

it('gives back every question that it writes', () => {
  fc.assert(
    fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
      const { text, refused } = writeMoodle('题库 / 一', questions);
      const kept = questions.filter(({ type }) => type !== 'hotspot');
      expect(refused).toHaveLength(questions.length - kept.length);
      const { found, title } = readMoodle(readXml(text));
      expect(title).toBe('题库 / 一');
      expect(found.map(({ question, reason }) => JSON.parse(JSON.stringify(question ?? reason)))).toEqual(
        JSON.parse(JSON.stringify(kept)),
      );
    }),
  );
});
