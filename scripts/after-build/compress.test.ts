import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './compress.ts';
import { sampleSite } from './sample-site.ts';

const long = 'p { color: red }\n'.repeat(200);

test('packs text of a kilobyte and more, in both ways, to what it was', async () => {
  const site = await sampleSite({ '/a.css': long, '/short.css': 'p{}', '/picture.png': long });
  expect(await compress(site)).toBe(1);
  expect((await readdir(site)).sort()).toEqual(['a.css', 'a.css.br', 'a.css.gz', 'picture.png', 'short.css']);
  expect(brotliDecompressSync(await readFile(join(site, 'a.css.br'))).toString()).toBe(long);
  expect(gunzipSync(await readFile(join(site, 'a.css.gz'))).toString()).toBe(long);
});

test('what did not change since the previous site is not packed again', async () => {
  const previous = await sampleSite({ '/a.css': long, '/b.css': long });
  await compress(previous);
  const site = await sampleSite({ '/a.css': long, '/b.css': `${long}p{}` });
  expect(await compress(site, { previous })).toBe(1);
  expect(brotliDecompressSync(await readFile(join(site, 'b.css.br'))).toString()).toBe(`${long}p{}`);
});

test('leaves the folder named for later', async () => {
  const site = await sampleSite({ '/pagefind/a.js': long });
  expect(await compress(site, { except: 'pagefind' })).toBe(0);
});
