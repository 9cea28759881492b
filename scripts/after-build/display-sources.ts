import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFace } from './harfbuzz.ts';
import { charactersOf, unpackWoff } from './sfnt.ts';

/** A font file of the display face that subsets are cut from. */
export interface Source {
  characters: Set<string>;
  cut: (characters: Iterable<string>) => Buffer;
}

const slice = /^noto-serif-sc-\d+-600-normal\.woff$/;

/**
 * The files of Noto Serif SC 600 that have these characters: the one with everyday Simplified Chinese first. It lacks one
 * in twenty-five of the Traditional characters (繳、攔、釀); the slices of the same font have them, so no second font is needed.
 * Characters that no file has are left to the fallback.
 */
export async function openSources(wanted: Set<string>): Promise<Source[]> {
  const main = import.meta.resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff');
  const file = fileURLToPath(main);
  const first = await open(file);
  const missing = new Set(
    [...wanted].filter((character) => isIdeograph(character) && !first.characters.has(character)),
  );
  if (missing.size === 0) return [first];
  const sources = [first];
  for (const name of (await readdir(dirname(file))).filter((found) => slice.test(found))) {
    const font = unpackWoff(await readFile(join(dirname(file), name)));
    const found = [...charactersOf(font)].filter((character) => missing.delete(character));
    if (found.length > 0) sources.push({ characters: new Set(found), cut: await openFace(font) });
    if (missing.size === 0) break;
  }
  return sources;
}

async function open(file: string): Promise<Source> {
  const font = unpackWoff(await readFile(file));
  return { characters: charactersOf(font), cut: await openFace(font) };
}

function isIdeograph(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
