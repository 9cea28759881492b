import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Question } from '@/core/marking/question.ts';
import { renderInline } from '@/kit/markdown/inline.ts';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { unpack } from '../file/unpack.ts';
import { anyQuestion } from '../question.arbitrary.ts';
import { markdownFromHtml } from '../text/markdown-from-html.ts';
import { readXml } from '../xml/read-xml.ts';
import { itemXml } from './item-xml.ts';
import { readItem, readPackage } from './read-qti.ts';
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

/** The same item as QTI 2 names things. */
function asQti2Text(xml: string): string {
  const camel = (name: string): string => name.replace(/-([a-z])/g, (_, next: string) => next.toUpperCase());
  return xml
    .replace('http://www.imsglobal.org/xsd/imsqtiasi_v3p0"', 'http://www.imsglobal.org/xsd/imsqti_v2p1"')
    .replace(
      /<(\/?)qti-([a-z-]+)((?:\s+[\w:-]+="[^"]*")*)(\s*\/?>)/g,
      (_, slash: string, name: string, attributes: string, end: string) => {
        const renamed = attributes.replace(/([\w:-]+)(?==")/g, (attribute) => camel(attribute));
        return `<${slash}${camel(name)}${renamed}${end}`;
      },
    );
}

it('reads the same of QTI 2.1', () => {
  fc.assert(
    fc.property(
      anyQuestion.filter(({ type }) => type !== 'hotspot'),
      (question) => {
        const xml = itemXml(question);
        const [third, second] = [xml, asQti2Text(xml)].map((text) => readItem(readXml(text)).found[0]);
        expect(second?.question).toEqual(third?.question);
        expect(second?.reason).toBeUndefined();
      },
    ),
  );
});

/** Every text written as our own Markdown would be after a stay in HTML. */
function settled(question: Question): Question {
  const fields = ['ask', 'explain', 'text', 'feedback', 'left', 'right'];
  return JSON.parse(JSON.stringify(question), (key, value: unknown) => {
    if (Array.isArray(value) && key === 'items') return value.map((item) => settle(String(item)));
    return fields.includes(key) && typeof value === 'string' ? settle(value) : value;
  }) as Question;
}

function settle(text: string): string {
  return markdownFromHtml(renderInline(text)).text;
}

it('needs no comment for a text that is written as it would be read', () => {
  const ordinary = anyQuestion
    .filter(({ type }) => type !== 'blank' && type !== 'hotspot')
    .map(settled)
    .map((question) => questionSchema.safeParse(question))
    .filter(({ success }) => success)
    .map(({ data }) => data as Question)
    .filter((question) => isDeepStrictEqual(settled(question), question));
  fc.assert(
    fc.property(ordinary, (question) => {
      const [item] =
        [...unpack(writePackage({ id: 'a', title: '题' }, [question], pictures))]
          .find(([name]) => name.startsWith('items/'))
          ?.slice(1) ?? [];
      expect(Buffer.from(item as Uint8Array).toString()).not.toContain('xuelang:');
    }),
  );
});
