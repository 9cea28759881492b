import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openFace } from './harfbuzz.ts';
import { charactersOf, tablesOf, unpackWoff } from './sfnt.ts';

const file = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff';
const font = unpackWoff(await readFile(createRequire(import.meta.url).resolve(file)));

test('unpacks a WOFF file into its tables', () => {
  expect(tablesOf(font).map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
});

test('knows which characters a font has', () => {
  const characters = charactersOf(font);
  for (const character of '三湾改编A9“》') expect(characters).toContain(character);
  expect(characters).not.toContain('→');
});

test('a subset has the characters asked for and no others', async () => {
  const cut = await openFace(font);
  expect([...charactersOf(cut('支部建在连上'))].sort()).toEqual([...'支部建在连上'].sort());
  expect([...charactersOf(cut('三湾'))].sort()).toEqual([...'三湾'].sort());
});
