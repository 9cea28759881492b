import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '@/core/language/language.ts';
import { readPages } from '../page.ts';
import { sampleSite } from '../sample-site.ts';
import { addLanguages } from './variants.ts';

async function built(chosen: Language[]) {
  const site = await sampleSite({
    '/course/':
      '<a href="/lesson/a/">课</a><a href="/office/">办公</a><b>支部</b><script src="/_astro/page.js"></script>',
    '/lesson/a/': '<a href="/course/">课程</a>',
    '/office/': '<div data-office><p>支部</p></div>',
    'works.json': '[{"activity":"lesson/a","title":"三湾改编","parts":[{"id":"放到今天","title":"放到今天里"}]}]',
    '_astro/page.js': 'say("继续学习");import("./later.js")',
    '_astro/later.js': 'say(`没有找到`)',
  });
  const pages = await addLanguages(await readPages(site), site, chosen);
  return { site, paths: pages.map(({ path }) => path), page: (path: string) => pages.find((one) => one.path === path) };
}

test('a language that is switched off has no pages, and no page names it', async () => {
  const { paths, page } = await built(['zh-hans']);
  expect(paths).toEqual(['/course/', '/lesson/a/', '/office/']);
  expect(page('/lesson/a/')?.html).toMatch(/<html data-languages="zh-hans" lang/);
});

test('works have a Traditional page, interface pages, the office among them, an English one as well', async () => {
  const { site, paths, page } = await built(['zh-hans', 'zh-hant', 'en']);
  expect(paths).toEqual([
    '/course/',
    '/lesson/a/',
    '/office/',
    '/zh-hant/course/',
    '/zh-hant/lesson/a/',
    '/zh-hant/office/',
    '/en/course/',
    '/en/office/',
  ]);
  expect(page('/zh-hant/course/')?.html).toContain(
    '<a href="/zh-hant/lesson/a/">課</a><a href="/zh-hant/office/">辦公</a>',
  );
  expect(page('/en/course/')?.html).toContain('<a href="/lesson/a/">Lessons</a>');
  expect(page('/lesson/a/')?.html).toMatch(
    /data-languages="zh-hans zh-hant" data-words="\/_astro\/words-en\..{8}\.js"/,
  );
  expect(page('/en/office/')?.html).toContain('<p>Branch</p>');
  // Outside of the office its words are content: 支部 may be a title.
  expect(page('/en/course/')?.html).toContain('<b lang="zh-Hans">支部</b>');
  const works = await readFile(join(site, 'zh-hant/works.json'), 'utf8');
  expect(works).toBe('[{"activity":"lesson/a","title":"三灣改編","parts":[{"id":"放到今天","title":"放到今天裡"}]}]');
});

test('a page brings the phrases of its scripts, and of what they load later', async () => {
  const { page } = await built(['zh-hans', 'zh-hant', 'en']);
  const island = /<script type="application\/json" id="words">(.*?)<\/script>/;
  const words = (path: string) => JSON.parse(island.exec(page(path)?.html ?? '')?.[1] ?? '') as unknown;
  expect(words('/zh-hant/course/')).toEqual({
    language: 'zh-hant',
    phrases: { 继续学习: '繼續學習', 没有找到: '沒有找到' },
  });
  expect(words('/en/course/')).toEqual({
    language: 'en',
    phrases: { 继续学习: 'Continue', 没有找到: 'Nothing found' },
  });
  expect(words('/zh-hant/lesson/a/')).toEqual({ language: 'zh-hant', phrases: {} });
});
