import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../publish/files.ts';

/** The pieces of pagefind's index number the pages in the order in which they were read. */
const numbered = /pagefind\/(?:index|filter)\/|\.pf_meta$|pagefind-entry\.json/;

/**
 * What is not the same in two releases, in sentences: their sites to the byte (but for the order of pages in the index of
 * the search), the headers, the catalogue, and what the next build goes on from.
 */
export async function differencesOf(one: string, other: string): Promise<string[]> {
  const [here, there] = [await readRelease(one), await readRelease(other)];
  const found: string[] = [];
  for (const name of new Set([...here.keys(), ...there.keys()])) {
    const [a, b] = [here.get(name), there.get(name)];
    if (a === undefined || b === undefined) found.push(`${name} is only in the ${a ? 'first' : 'second'}`);
    else if (!a.equals(b)) found.push(`${name} differs: ${firstDifference(a.toString(), b.toString())}`);
  }
  return found;
}

/** A release's own files: those of releases before it, which open pages may still ask for, are not compared. */
async function readRelease(folder: string): Promise<Map<string, Buffer>> {
  const own = new Set(JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8')) as string[]);
  const names = (await filesUnder(join(folder, 'site'))).filter(
    (name) => !numbered.test(name) && (own.has(name) || !isHashed(name)),
  );
  const read = async (name: string, content = readFile(join(folder, name))): Promise<[string, Buffer]> => [
    name,
    await content,
  ];
  return new Map(
    await Promise.all([
      ...names.map((name) => read(`site/${name}`)),
      ...['headers.json', 'catalogue.json', 'sources.json'].map((name) => read(name)),
      ...['facts.json', 'heads.json'].map((name) =>
        read(
          name,
          readFile(join(folder, name), 'utf8').then((text) => Buffer.from(inOrder(text))),
        ),
      ),
    ]),
  );
}

function isHashed(name: string): boolean {
  return /(?:^|\/)(?:_astro|fonts)\/|\.pf_fragment$/.test(name);
}

function inOrder(json: string): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(a)} and ${around(b)}`;
}
