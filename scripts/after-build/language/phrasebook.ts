import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Phrasebook } from '@/core/language/translate.ts';
import { phrases } from '@/kit/title/phrases.ts';
import type { Site } from '@/site/site.schema.ts';

/** Where the English of the interface is kept, one file an area. */
const folder = 'src/site/english';

/** The phrases of all files together, or of those with such a name; two files may not say the same differently. */
export async function readEnglish(root: string, only = /^/): Promise<Phrasebook> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.yaml') && only.test(name));
  const all: Phrasebook = {};
  for (const name of names.sort())
    for (const [simplified, english] of Object.entries(await readPhrases(join(root, folder, name)))) {
      if ((all[simplified] ?? english) !== english)
        throw new Error(`${name}: ${simplified} is also ${all[simplified] ?? ''}`);
      all[simplified] = english;
    }
  return all;
}

async function readPhrases(file: string): Promise<Phrasebook> {
  const read = (parse(await readFile(file, 'utf8')) ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(read).map(([simplified, english]) => [simplified, String(english)]));
}

/** What this installation is called in English, where `content/site.yaml` says so. */
export function siteEnglish({ name, shortName, description, footer, home, english = {} }: Site): Phrasebook {
  const found: Phrasebook = {};
  const pairs: [simplified: string, english: string | undefined][] = [
    [name, english.name],
    [shortName, english.shortName],
    [description, english.description],
    [footer, english.footer],
    [home.lead, english.homeLead],
  ];
  for (const [simplified, words] of pairs) if (words !== undefined) found[simplified] = words;
  // A title is set in pieces that lines may break between: the first takes all of it.
  if (english.homeTitle !== undefined)
    phrases(home.title).forEach((piece, index) => (found[piece] = index === 0 ? (english.homeTitle ?? '') : ''));
  return found;
}
