import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import { byBranch, inPieces, slipsAsCsv, type Slip } from './slip.ts';

const slip = (name: string, branch: string): Slip => ({ name, branch, displayName: name, oneTimePassword: 'x' });

test('a table program gets text, never a formula', () => {
  expect(
    csv([
      ['=1+1', '@a', '-5', '+5'],
      ['a"b', 'c,d', 'e\nf', 'g'],
    ]),
  ).toBe(`\uFEFF'=1+1,'@a,'-5,'+5\r\n"a""b","c,d","e\nf",g\r\n`);
});

test('slips as a table', () => {
  expect(slipsAsCsv([{ name: 'lin', displayName: '林小满', branch: '州局/机关', oneTimePassword: 'abcd-efgh' }])).toBe(
    '\uFEFF姓名,支部,用户名,一次性密码\r\n林小满,州局/机关,lin,abcd-efgh\r\n',
  );
});

test('slips of a branch lie together, in their order', () => {
  const slips = [slip('1', 'b'), slip('2', 'a'), slip('3', 'b'), slip('4', 'a')];
  expect(byBranch(slips).map(({ name }) => name)).toEqual(['2', '4', '1', '3']);
});

test('sheets', () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPieces([], 2)).toEqual([]);
});
