import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endSearch, openSearch } from './search-index.ts';
import { sampleSite } from './sample-site.ts';
import { openSearching, type Searching } from './search-sample.ts';

const texts: Record<string, string> = {
  '/lesson/san-wan/': '1927 年 9 月，起义部队到达三湾村，当晚决定改编：支部建在连上，士兵委员会参加管理，官兵平等。',
  '/lesson/bian-jing/': '三个县与越南接壤，国门一带山高谷深，护边员每天沿着界碑走一遍，村寨联防，货物从口岸出入。',
  '/lesson/hong-kao/': '烘烤分变黄、定色、干筋三个阶段，温度和湿度要慢慢升，烟叶才香。密集烤房省工省煤。',
  '/lesson/zhuan-mai/': '烟草专卖零售许可证要摆在店里看得见的地方，不向未成年人卖烟，稽查人员出示证件后检查。',
  '/lesson/yu-miao/': '漂浮育苗用泡沫盘浮在营养液上，剪叶炼苗，防治病毒病，移栽前断水。',
  '/lesson/yong-yao/': '配药戴手套口罩，站在上风口，空瓶收回，安全间隔期内不采收，误服马上送医院。',
  '/notice/a/': '主题党日改在星期五下午，地点是二楼会议室，请各党小组组长清点人数，带上学习笔记。',
};

let pagefind: Searching;
let site: string;
let close: () => void;

beforeAll(async () => {
  const pages = Object.entries(texts).map(([address, text]) => [
    address,
    `<main data-pagefind-body><h1>标题</h1><p>${text}</p><p><ruby>麻<rp>(</rp><rt>má</rt></ruby>栗坡</p></main>`,
  ]);
  site = await sampleSite(Object.fromEntries(pages) as Record<string, string>);
  const index = await openSearch();
  await index.read(site);
  await index.write(site);
  await endSearch();
  ({ pagefind, close } = await openSearching(site));
});

afterAll(() => {
  vi.unstubAllGlobals();
  close();
});

async function addressesFor(query: string): Promise<string[]> {
  const { results } = await pagefind.search(query);
  return Promise.all(results.map(async (result) => (await result.data()).url));
}

const twoCharacterWords = Object.entries(texts).flatMap(([address, text]) =>
  Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2}$/u.test(word))
    .map((word) => ({ word, address })),
);

test('finds every two-character word', async () => {
  expect(twoCharacterWords.length).toBeGreaterThan(60);
  const missed: string[] = [];
  for (const { word, address } of twoCharacterWords)
    if (!(await addressesFor(word)).includes(address)) missed.push(word);
  expect(missed).toEqual([]);
});

test('finds two words typed without a space between', async () => {
  for (const [query, address] of [
    ['支部改编', '/lesson/san-wan/'],
    ['三湾改编', '/lesson/san-wan/'],
    ['国门界碑', '/lesson/bian-jing/'],
    ['烤房温度', '/lesson/hong-kao/'],
    ['许可证稽查', '/lesson/zhuan-mai/'],
  ] as const)
    expect(await addressesFor(query), query).toContain(address);
});

test('pinyin above characters does not tear words apart', async () => {
  expect(await addressesFor('麻栗坡')).toHaveLength(Object.keys(texts).length);
});

test('ships what the search page loads, and no other interface', async () => {
  const files = await readdir(join(site, 'pagefind'));
  expect(files.filter((file) => /\.(?:js|css)$/.test(file)).sort()).toEqual(['pagefind-worker.js', 'pagefind.js']);
});
