import { mkdir, mkdtemp, readFile, readdir, realpath, writeFile } from 'node:fs/promises';
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
    return { pages: 1, rendered: 1 };
  },
};

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
