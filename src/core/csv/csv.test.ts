import Papa from 'papaparse';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('opens in Excel and WPS as it is', () => {
  expect(
    toCsv([
      ['名称', '分钟'],
      ['三湾, "夜"', 12.5],
    ]),
  ).toBe('\uFEFF名称,分钟\r\n"三湾, ""夜""",12.5\r\n');
});

test.each(['=1+1', '+8', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is text, not a formula', (text) => {
  expect(toCsv([[text]])).toMatch(/^\uFEFF"?'/);
});

test('a number is no formula, whatever its sign', () => {
  expect(toCsv([[-2]])).toBe('\uFEFF-2\r\n');
});

test('whatever is written is read again, but for the sign before a formula', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'a,"\r\n\' =+@1三') });
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const { data } = Papa.parse<string[]>(toCsv(rows).slice(1), { newline: '\r\n' });
      const expected = rows.map((row) => row.map((text) => (/^[=+@\r\n]/.test(text) ? `'${text}` : text)));
      expect(data.slice(0, -1)).toEqual(expected);
    }),
  );
});
