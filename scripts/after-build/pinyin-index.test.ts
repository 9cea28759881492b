import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from './page.ts';
import { writePinyinIndex } from './pinyin-index.ts';
import { sampleSite } from './sample-site.ts';
import { countWords } from './word-counts.ts';

async function indexOf(body: string): Promise<string[]> {
  const site = await sampleSite({ '/a/': body, '/list/': '<h1>目录目录</h1>' });
  await writePinyinIndex(countWords(await readPages(site)), site);
  return (await readFile(join(site, 'pagefind/pinyin.txt'), 'utf8')).trim().split('\n');
}

test('has the words of titles, terms and the text, the most frequent first, and no chance neighbours', async () => {
  const lines = await indexOf(
    `<main data-pagefind-body><h1>官兵平等</h1><h2>官兵</h2><p>教育教育，教育。大羊</p>
    <p><x-term><button>党支部</button><span hidden>解释解释解释</span></x-term></p></main>`,
  );
  expect(lines[0]).toBe('GuanBing 官兵');
  expect(lines).toEqual(expect.arrayContaining(['PingDeng 平等', 'DangZhiBu 党支部', 'JiaoYu 教育']));
  expect(lines.join()).not.toMatch(/大羊|解释|目录/);
});

test('ü is written v, as it is typed', async () => {
  expect(await indexOf('<main data-pagefind-body><h1>绿色</h1></main>')).toContain('LvSe 绿色');
});
