import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { ensureBuilt } from './ensure-built.ts';

let root: string;

/** A project whose build writes `dist/index.html` and its fingerprint, or fails while `broken` is there. */
const build = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const root = process.argv[1].replace(/scripts[\\\\/]build.ts$/, '');
if (existsSync(root + 'broken')) process.exit(1);
mkdirSync(root + 'dist', { recursive: true });
const count = existsSync(root + 'dist/index.html') ? Number(readFileSync(root + 'dist/index.html', 'utf8')) : 0;
writeFileSync(root + 'dist/index.html', String(count + 1));
const { fingerprint } = await import(${JSON.stringify(import.meta.resolve('./fingerprint.ts'))});
writeFileSync(root + '.build/fingerprint', await fingerprint(root.replace(/[\\\\/]$/, ''), root + '.build/inputs.json', Date.now()));
`;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  root = await mkdtemp(join(tmpdir(), 'xuelang-built-'));
  for (const folder of ['content', 'scripts', '.build']) await mkdir(join(root, folder));
  await writeFile(join(root, 'content/site.yaml'), 'timeZone: Asia/Shanghai\n');
  for (const name of ['astro.config.ts', 'package-lock.json', 'scripts/catalogue.ts'])
    await writeFile(join(root, name), name);
  await writeFile(join(root, 'scripts/build.ts'), build);
});

function builds(): Promise<string> {
  return readFile(join(root, 'dist/index.html'), 'utf8');
}

test('builds the first time, and again only when something changed', async () => {
  expect(await ensureBuilt(root)).toBe(true);
  expect(await ensureBuilt(root)).toBe(true);
  expect(await builds()).toBe('1');
  await writeFile(join(root, 'content/new.yaml'), 'new');
  expect(await ensureBuilt(root)).toBe(true);
  expect(await builds()).toBe('2');
});

test('a failed build leaves the site that is there, and says so when there is none', async () => {
  await writeFile(join(root, 'broken'), '');
  expect(await ensureBuilt(root)).toBe(false);
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist/index.html'), '7');
  expect(await ensureBuilt(root)).toBe(true);
  expect(await builds()).toBe('7');
});
