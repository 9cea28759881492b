import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Work } from './publishing.ts';

/** A project small enough to publish in no time: its content is one word, and so are its site's files. */
export async function toyProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'xuelang-publish-'));
  for (const folder of ['content', 'scripts/publish']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'content/site.yaml'), 'timeZone: Asia/Shanghai\n');
  for (const name of ['astro.config.ts', 'package-lock.json', 'scripts/catalogue.ts', 'scripts/publish/build-site.ts'])
    await writeFile(join(root, name), name);
  await writeWord(root, 'one');
  return root;
}

export function writeWord(root: string, word: string): Promise<void> {
  return writeFile(join(root, 'content/word.txt'), word);
}

const readWord = (root: string): Promise<string> => readFile(join(root, 'content/word.txt'), 'utf8');

/** Publishing of a toy project. The word `wrong` is a mistake; `full` fills the disk in the middle of the build. */
export const toyWork: Work = {
  async check({ root, release }) {
    const word = await readWord(root);
    if (word === 'wrong') throw new ContentError([{ file: 'content/word.txt', line: 1, text: '这个词不对。' }]);
    await writeFile(join(release, 'catalogue.json'), word);
  },
  async build({ root, release }) {
    const word = await readWord(root);
    await mkdir(join(release, 'site/_astro'), { recursive: true });
    await writeFile(join(release, 'site/index.html'), word);
    if (word === 'full') throw new Error('ENOSPC: no space left on device, write');
    await writeFile(join(release, `site/_astro/${word}.js`), `script of ${word}`);
    await writeFile(join(release, 'site/same.txt'), 'always the same');
    await writeFile(join(release, 'headers.json'), word);
    await writeIndex(join(release, 'site'), word);
    return { pages: 1, rendered: 1 };
  },
  async search(release) {
    return [await writeIndex(join(release, 'site'), await readFile(join(release, 'headers.json'), 'utf8'))];
  },
};

/** The same, where the search follows after the pages. The word `lost` keeps the index from being made. */
export const toyWorkInPart: Work = {
  ...toyWork,
  async build(place) {
    const { release, previous } = place;
    const built = await toyWork.build(place);
    if (previous === undefined) return built;
    const [index, before] = [release, previous].map((folder) => join(folder, 'site/pagefind')) as [string, string];
    const word = await readFile(join(before, 'entry.json'), 'utf8');
    await rm(index, { recursive: true });
    for (const name of ['entry.json', pieceOf(word)]) await cp(join(before, name), join(index, name));
    return { ...built, searchFollows: true };
  },
  async search(release) {
    const word = await readFile(join(release, 'headers.json'), 'utf8');
    if (word === 'lost') throw new Error('ENOSPC: no space left on device, write');
    return toyWork.search(release);
  },
};

const pieceOf = (word: string): string => `fragment/${word}.pf_fragment`;

/** Writes an index of one piece; answers its name in the site. The one before may be shared with other releases. */
async function writeIndex(site: string, word: string): Promise<string> {
  await mkdir(join(site, 'pagefind/fragment'), { recursive: true });
  await rm(join(site, 'pagefind/entry.json'), { force: true });
  await writeFile(join(site, 'pagefind', pieceOf(word)), `piece of ${word}`);
  await writeFile(join(site, 'pagefind/entry.json'), word);
  return `pagefind/${pieceOf(word)}`;
}

/** The word that the search finds, once its piece was found. */
export async function searchedWord(root: string): Promise<string> {
  const index = join(await realpath(join(root, 'dist')), 'pagefind');
  const word = await readFile(join(index, 'entry.json'), 'utf8');
  const piece = await readFile(join(index, pieceOf(word)), 'utf8');
  if (piece !== `piece of ${word}`) throw new Error(`${word} is found with ${piece}`);
  return word;
}

/** The word that visitors see, once everything about it was found to belong together. */
export async function servedWord(root: string): Promise<string> {
  const site = await realpath(join(root, 'dist'));
  const read = (path: string): Promise<string> => readFile(join(site, path), 'utf8');
  const word = await read('index.html');
  const parts = await Promise.all(['same.txt', `_astro/${word}.js`, '../headers.json', '../catalogue.json'].map(read));
  const expected = ['always the same', `script of ${word}`, word, word];
  if (parts.join() !== expected.join()) throw new Error(`${word} is served with ${parts.join()}`);
  return word;
}

/** The words whose scripts the site has. */
export async function keptScripts(root: string): Promise<string[]> {
  return (await readdir(join(root, 'dist/_astro'))).map((name) => name.replace('.js', '')).sort();
}
