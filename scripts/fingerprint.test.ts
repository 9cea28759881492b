import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Fingerprint } from '@/core/release/release.ts';
import { fingerprint, sameInputs } from './fingerprint.ts';

const morning = Date.parse('2026-11-01T00:30:00Z'); // 08:30 in Shanghai

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-print-'));
  for (const folder of ['content/lesson/a', 'src/api', 'src/core', 'public', 'scripts/publish'])
    await mkdir(join(root, folder), { recursive: true });
  await write('content/site.yaml', 'timeZone: Asia/Shanghai\n');
  await write('content/lesson/a/index.mdx', '---\npublishAt: 2026-11-01 09:00\nuntil: 2026-11-02\n---\n一课');
  const single = ['astro.config.ts', 'package-lock.json', 'scripts/catalogue.ts', 'scripts/publish/build-site.ts'];
  for (const name of single) await write(name, name);
});

const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text);
const print = (now = morning): Promise<Fingerprint> => fingerprint(root, join(root, '.build/inputs.json'), now);

test('is the same when nothing changed, with what is known of the files and without', async () => {
  const before = await print();
  expect(await print()).toEqual(before);
  await rm(join(root, '.build'), { recursive: true });
  expect(await print()).toEqual(before);
});

test('is the same when a file was only touched', async () => {
  const before = await print();
  await utimes(join(root, 'content/lesson/a/index.mdx'), 1, 1);
  expect(await print()).toEqual(before);
});

test.each(['content/lesson/a/index.mdx', 'src/core/x.ts', 'public/x.svg', 'astro.config.ts', 'package-lock.json'])(
  'changes with %s',
  async (name) => {
    const before = await print();
    await write(name, 'something else');
    expect(sameInputs(await print(), before)).toBe(false);
  },
);

test('changes when a file goes', async () => {
  await write('src/core/x.ts', 'x');
  const before = await print();
  await rm(join(root, 'src/core/x.ts'));
  expect(sameInputs(await print(), before)).toBe(false);
});

test('does not change with the API or tests', async () => {
  const before = await print();
  await write('src/api/app.ts', 'x');
  await write('src/core/x.test.ts', 'x');
  expect(await print()).toEqual(before);
});

test('changes when a time of publication passes, in the site’s time zone, and knows the next', async () => {
  const minute = 60_000;
  const before = await print();
  expect(before.next).toBe('2026-11-01 09:00');
  expect(await print(morning + 29 * minute)).toEqual(before);
  const published = await print(morning + 30 * minute);
  expect(published.files).toBe(before.files);
  expect(sameInputs(published, before)).toBe(false);
  expect(published.next).toBe('2026-11-02 24:00');
  expect(await print(morning + 24 * 60 * minute)).toEqual(published);
  const over = await print(morning + 40 * 60 * minute);
  expect(sameInputs(over, published)).toBe(false);
  expect(over.next).toBeUndefined();
  // The clock was set back.
  expect(await print(morning)).toEqual(before);
});
