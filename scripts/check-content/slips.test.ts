import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMdx } from './mdx-source.ts';
import { readWork } from './read-work.ts';
import { lessonText } from './fixture.ts';

const body = `<Callout kind="key" title="题">

**强** 和 [链接](/lesson/san-wan/#一)，<Term definition="解">词</Term>。

</Callout>

\`\`\`question
id: q
type: single
ask: 问
options: [甲, { text: 乙, feedback: 对 }]
answer: B
explain: 因为
\`\`\`
`;

const signs = fc.constantFrom(...'<>{}"\'`*_[]()#:：-|!&@\\~$%=/ \n\t', '</Callout>', '---', '```', '，');

it('whatever slips into a lesson, it is read or its line is named', () => {
  const text = lessonText(body);
  const place = fc.nat({ max: text.length });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, signs, fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 }), (slips) => {
      const slipped = slips.reduce((now, [at, sign, over]) => now.slice(0, at) + sign + now.slice(at + over), text);
      const { mdx, yaml, questions } = readWork('lesson', 'san-wan', 'index.mdx', slipped);
      const problems = [...(mdx?.problems ?? []), ...(yaml?.problems ?? []), ...questions.flatMap((q) => q.mistakes)];
      const lines = slipped.split('\n').length + 1;
      expect(problems.filter(({ line }) => !(line >= 1 && line <= lines))).toEqual([]);
      expect(mdx?.tree !== undefined || problems.length > 0).toBe(true);
    }),
  );
});

it('finds all stray signs of a text at once', () => {
  expect(readMdx('a <1\n\nb {c\n\nd <2').problems.map(({ line }) => line)).toEqual([1, 3, 5]);
});
