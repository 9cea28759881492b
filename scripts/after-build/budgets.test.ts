import { expect, test } from 'vitest';
import { overBudget, weighPages } from './budgets.ts';
import { sampleSite } from './sample-site.ts';

test('counts a page, its styles, and its scripts with what they import at once, each once', async () => {
  const site = await sampleSite({
    '/a/': '<link rel="stylesheet" href="/a.css"><script type="module" src="/_astro/a.js"></script>',
    '/a.css': 'x'.repeat(100),
    '/_astro/a.js': 'import{b}from"./b.js";import"./c.js";import("./later.js")',
    '/_astro/b.js': 'import"./c.js";'.padEnd(1000),
    '/_astro/c.js': 'c()'.padEnd(500),
    '/_astro/later.js': 'x'.repeat(99_999),
  });
  const [page] = await weighPages(site);
  expect(page!.javascript).toBe(57 + 1000 + 500);
  expect(page!.all).toBeGreaterThan(1557 + 100);
  expect(page!.all).toBeLessThan(1557 + 100 + 400);
});

test('says which pages are over their budget, the heaviest first', () => {
  const weights = [
    { path: '/lesson/a/', all: 41_000, javascript: 15_100 },
    { path: '/quiz/a/', all: 59_000, javascript: 24_000 },
    { path: '/', all: 51_000, javascript: 0 },
  ];
  expect(overBudget(weights)).toEqual([
    '/ 一共 51.0 kB，上限 50 kB',
    '/lesson/a/ 一共 41.0 kB，上限 40 kB',
    '/lesson/a/ 的脚本 15.1 kB，上限 15 kB',
  ]);
});
