import { access, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { currentSiteFolder, nextSiteFolder, removeOldSites, switchSite } from './site-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-folder-'));
});

async function newSite(now: number): Promise<string> {
  const folder = nextSiteFolder(root, now);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), String(now));
  return folder;
}

const served = (): Promise<string> => readFile(join(root, 'dist/index.html'), 'utf8');

test('dist leads to the new site, then to the next', async () => {
  expect(await currentSiteFolder(root)).toBeUndefined();
  const first = await newSite(1000);
  await switchSite(root, first);
  expect(await served()).toBe('1000');
  expect(await currentSiteFolder(root)).toBe(first);
  await switchSite(root, await newSite(2000));
  expect(await served()).toBe('2000');
});

test('a dist folder made by hand gives way', async () => {
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'dist/index.html'), 'by hand');
  await switchSite(root, await newSite(1000));
  expect(await served()).toBe('1000');
});

test('older sites go, the one before stays, and so does everything else', async () => {
  const [, before, current] = [await newSite(1000), await newSite(2000), await newSite(3000)];
  await writeFile(join(root, '.build/headers.json'), '{}');
  await removeOldSites(root, [current, before]);
  await access(join(root, '.build/headers.json'));
  expect((await readdir(join(root, '.build'))).filter((name) => name.startsWith('site-'))).toHaveLength(2);
});
