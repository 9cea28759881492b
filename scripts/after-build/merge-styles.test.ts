import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeStyles } from './merge-styles.ts';
import { readPages, type Page } from './page.ts';
import { sampleSite } from './sample-site.ts';

const link = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;

/** A site whose pages have these stylesheets, each saying its own name. */
async function mergedSite(pages: Record<string, string[]>): Promise<{ site: string; pages: Page[] }> {
  const names = new Set(Object.values(pages).flat());
  const site = await sampleSite({
    ...Object.fromEntries(Object.entries(pages).map(([address, list]) => [address, list.map(link).join('')])),
    ...Object.fromEntries(Array.from(names, (name) => [`_astro/${name}.css`, `.${name}{}\n`])),
  });
  const read = await readPages(site);
  await mergeStyles(read, site);
  return { site, pages: read };
}

const hrefsOf = ({ html }: Page): string[] =>
  Array.from(html.matchAll(/href="(\/_astro[^"]+)"/g), ([, href = '']) => href);

test('gives a page what all share first, then one file with all the others in their order', async () => {
  const { site, pages } = await mergedSite({ '/a/': ['one', 'shell', 'two'], '/b/': ['shell', 'three'] });
  const [shell, own = ''] = hrefsOf(pages[0]!);
  expect(shell).toBe('/_astro/shell.css');
  expect(await readFile(join(site, own), 'utf8')).toBe('.one{}\n.two{}');
  expect(hrefsOf(pages[1]!)).toEqual(['/_astro/shell.css', '/_astro/three.css']);
});

test('gives pages with the same styles the same file', async () => {
  const { pages } = await mergedSite({ '/a/': ['shell', 'x', 'y'], '/b/': ['shell', 'x', 'y'], '/c/': ['shell'] });
  expect(hrefsOf(pages[0]!)).toHaveLength(2);
  expect(hrefsOf(pages[0]!)).toEqual(hrefsOf(pages[1]!));
  expect(hrefsOf(pages[2]!)).toEqual(['/_astro/shell.css']);
});

test('leaves a page without styles alone', async () => {
  const { pages } = await mergedSite({ '/a/': ['shell'], '/moved/': [] });
  expect(hrefsOf(pages[0]!)).toEqual(['/_astro/shell.css']);
  expect(hrefsOf(pages[1]!)).toEqual([]);
});
