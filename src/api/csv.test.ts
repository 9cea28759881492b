import { expect, it } from 'vitest';
import { csvLine, csvResponse } from './csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ['=a,"b"', '"\'=a,""b"""'],
  ['小林', '小林'],
  ['a-b', 'a-b'],
])('writes %j as %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

it('sends lines as they come, with a mark for Excel', async () => {
  async function* lines() {
    yield await Promise.resolve(['用户名', '姓名']);
    yield ['lin', '小,林'];
  }
  const response = csvResponse('成员.csv', lines());
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E6%88%90%E5%91%98.csv");
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('\ufeff用户名,姓名\r\nlin,"小,林"\r\n');
});
