import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResponseText, responseText } from './response-text.ts';

test.each([
  ['B', 'B'],
  ['1927', '1927'],
  [true, 'true'],
  ['true', '"true"'],
  [['A', 'C'], '["A","C"]'],
  [{ A: 'B' }, '{"A":"B"}'],
])('%j is written %s', (response, text) => {
  expect(responseText(response)).toBe(text);
  expect(parseResponseText(text)).toEqual(response);
});

test('any text comes back as it was', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseResponseText(responseText(text)) === text));
});
