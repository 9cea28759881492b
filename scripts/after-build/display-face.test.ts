import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayFace, glyphLimit } from './display-face.ts';
import { readPages, type Page } from './page.ts';
import { sampleSite } from './sample-site.ts';

const manyCharacters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');

async function faced(bodies: Record<string, string>): Promise<{ site: string; pages: Page[] }> {
  const site = await sampleSite(bodies);
  const pages = await readPages(site);
  await displayFace(pages, site);
  return { site, pages };
}

function facesOf({ html }: Page): { file: string; characters: Set<number> }[] {
  return [...html.matchAll(/url\((\/fonts\/[^)]+)\)[^}]*unicode-range:([^};]+)/g)].map(
    ([, file = '', ranges = '']) => ({
      file,
      characters: new Set(
        ranges.split(',').flatMap((range) => {
          const [first = 0, last = first] = range
            .replace('U+', '')
            .split('-')
            .map((code) => Number.parseInt(code, 16));
          return Array.from({ length: last - first + 1 }, (_, index) => first + index);
        }),
      ),
    }),
  );
}

test('the faces of a page hold every character of its titles and of the shell', async () => {
  const { pages } = await faced({ '/lesson/a/': '<h1>三湾改编</h1><h2>官兵平等 1927</h2><p class="display">边境</p>' });
  const characters = new Set(facesOf(pages[0]!).flatMap((face) => [...face.characters]));
  for (const character of '学廊三湾改编官兵平等1927边境') expect(characters).toContain(character.codePointAt(0));
});

test('no character stands in both faces, and pages with the same titles share a file', async () => {
  const { pages } = await faced({ '/a/': '<h1>学廊三湾</h1>', '/b/': '<h1>三湾学廊</h1>' });
  const [first, second] = pages.map(facesOf);
  expect(first).toEqual(second);
  const [shell, own] = first!;
  expect([...own!.characters].filter((character) => shell!.characters.has(character))).toEqual([]);
});

test('a page loads at most 120 glyphs and 60 kB, its title first', async () => {
  const { site, pages } = await faced({ '/a/': `<h2>${manyCharacters}</h2><h1>麻栗坡</h1>` });
  const faces = facesOf(pages[0]!);
  const characters = new Set(faces.flatMap((face) => [...face.characters]));
  expect(characters.size).toBeLessThanOrEqual(glyphLimit);
  for (const character of '麻栗坡') expect(characters).toContain(character.codePointAt(0));
  const sizes = await Promise.all(faces.map(async ({ file }) => (await stat(join(site, file))).size));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(60_000);
});

test('the files are WOFF2', async () => {
  const { site, pages } = await faced({ '/a/': '<h1>支部</h1>' });
  const font = await readFile(join(site, facesOf(pages[0]!)[1]!.file));
  expect(font.toString('latin1', 0, 4)).toBe('wOF2');
  expect(font.readUInt32BE(8)).toBe(font.length);
});

test('a title marked as the shell’s stops the build with a sentence', async () => {
  await expect(faced({ '/a/': `<h1 data-face="shell">${manyCharacters}</h1>` })).rejects.toThrow('外壳的显示字太多');
});
