import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { ensureBuilt } from './ensure-built.ts';

let root: string;

/** A project whose publishing counts its releases, or fails while `broken` is there. */
const publish = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
if (existsSync('broken')) process.exit(1);
const count = existsSync('dist/index.html') ? Number(readFileSync('dist/index.html', 'utf8')) : 0;
const { publish } = await import(${JSON.stringify(import.meta.resolve('./publish/publish.ts'))});
await publish(process.cwd(), {
  work: {
    check: async () => {},
    build: async ({ release }) => {
      mkdirSync(release + '/site');
      writeFileSync(release + '/site/index.html', String(count + 1));
      return { pages: 1 };
    },
  },
  now: Date.now,
  say: console.log,
});
`;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  root = await mkdtemp(join(tmpdir(), 'xuelang-built-'));
  for (const folder of ['content', 'scripts/publish']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'content/site.yaml'), 'timeZone: Asia/Shanghai\n');
  for (const name of ['astro.config.ts', 'package-lock.json', 'scripts/catalogue.ts', 'scripts/publish/build-site.ts'])
    await writeFile(join(root, name), name);
  await writeFile(join(root, 'scripts/publish.ts'), publish);
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
