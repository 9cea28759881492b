import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { publish } from './publish.ts';
import { publishing } from './publishing.ts';
import { rollBack } from './roll-back.ts';
import { readStatus } from './status.ts';
import { keptScripts, searchedWord, servedWord, toyProject, toyWork, toyWorkInPart, writeWord } from './toy-project.ts';

let root: string;
let time = Date.parse('2026-11-01T00:00:00Z');
const now = (): number => (time += 1000);
let said: string[];

beforeEach(async () => {
  root = await toyProject();
  said = [];
});

const say = (line: string): unknown => said.push(line);
const go = (onlyIfChanged = false, work = toyWork) => publish(root, { work, now, onlyIfChanged, say });
const goWith = async (word: string) => {
  await writeWord(root, word);
  return go();
};
const back = (to?: string) => rollBack(root, { to, now, say });
const releases = async (): Promise<string[]> =>
  (await readdir(join(root, '.build'))).filter((name) => name.startsWith('release-'));

test('visitors get the new site; an open page of the two builds before still finds its scripts', async () => {
  for (const word of ['one', 'two', 'three', 'four']) {
    await goWith(word);
    expect(await servedWord(root)).toBe(word);
  }
  expect(await keptScripts(root)).toEqual(['four', 'three', 'two']);
  expect(await releases()).toHaveLength(3);
});

test('what did not change stays the same file: browsers need not load it again', async () => {
  await go();
  const before = await stat(join(root, 'dist/same.txt'));
  await goWith('two');
  const after = await stat(join(root, 'dist/same.txt'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test.each(['wrong', 'full'])('a build that fails (%s) leaves the old site, and says why', async (word) => {
  await go();
  const sentence = word === 'wrong' ? '内容有 1 处要改' : '磁盘满了';
  await expect(goWith(word)).rejects.toThrow();
  expect(await servedWord(root)).toBe('one');
  expect(await releases()).toHaveLength(1);
  const { building, last } = await readStatus(root);
  expect(building).toBeUndefined();
  expect(last).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(sentence) as string });
  expect(last?.mistakes).toHaveLength(word === 'wrong' ? 1 : 0);
  await goWith('two');
  expect(await servedWord(root)).toBe('two');
  expect((await readStatus(root)).last).toMatchObject({ outcome: 'published', mistakes: [] });
});

test('pages come first, the search follows; an open page still finds the pieces of the index before', async () => {
  for (const word of ['one', 'two', 'three', 'four']) {
    await writeWord(root, word);
    const published = await go(false, toyWorkInPart);
    expect(published?.release).not.toHaveProperty('searchFollows');
    expect([await servedWord(root), await searchedWord(root)]).toEqual([word, word]);
  }
  expect(await readdir(join(root, 'dist/pagefind/fragment'))).toEqual(
    ['four', 'three', 'two'].map((word) => `${word}.pf_fragment`),
  );
  // Three to go back to, and the one with the same pages that was served as long as the index was made.
  expect(await releases()).toHaveLength(4);
  expect(await back()).toBeDefined();
  expect([await servedWord(root), await searchedWord(root)]).toEqual(['three', 'three']);
});

test('where the index can not be made the pages stay, and the next look makes it', async () => {
  await go();
  await writeWord(root, 'lost');
  await expect(go(false, toyWorkInPart)).rejects.toThrow('网页已经是新的，搜索还找不到改动的地方：磁盘满了');
  expect([await servedWord(root), await searchedWord(root)]).toEqual(['lost', 'one']);
  expect((await readStatus(root)).last).toMatchObject({
    outcome: 'published',
    reason: expect.stringContaining('搜索') as string,
  });
  // There is room again.
  const search = toyWork.search;
  const published = await go(true, { ...toyWorkInPart, search, build: () => Promise.reject(new Error('not again')) });
  expect(published).toBeDefined();
  expect([await servedWord(root), await searchedWord(root)]).toEqual(['lost', 'lost']);
  expect(await go(true)).toBeUndefined();
});

test.each([
  [toyWork, ['检查内容', '生成网页', '收好这一版', '换上新的一版']],
  [toyWorkInPart, ['检查内容', '生成网页', '收好这一版', '换上新的一版', '更新搜索目录', '换上新的搜索目录']],
])('ended after any step, it leaves a working site, and the next one cleans up (%#)', async (work, all) => {
  await go();
  const steps: string[] = [];
  for (let count = 1; ; count++) {
    const before = await servedWord(root);
    const word = `try${String(count)}`;
    await writeWord(root, word);
    const publication = publishing(root, work, now);
    let ended = false;
    for (let step = 0; step < count && !ended; step++) {
      const { done, value } = await publication.next();
      if (!done) steps[step] = value;
      ended = done ?? false;
    }
    // Abandoned here, as by kill -9.
    const served = await servedWord(root);
    expect([before, word]).toContain(served);
    expect([before, word]).toContain(await searchedWord(root));
    // A look does what is left of it.
    await go(true, { ...work, check: () => Promise.reject(new Error('all of it')) }).catch(() => undefined);
    expect([await servedWord(root), await searchedWord(root)]).toEqual([served, served]);
    await goWith(`after${String(count)}`);
    expect([await servedWord(root), await searchedWord(root)]).toEqual(Array(2).fill(`after${String(count)}`));
    expect((await releases()).length).toBeLessThanOrEqual(3);
    if (ended) break;
  }
  expect(steps).toEqual(all);
});

test('two at once: the second waits, says so, and finds nothing left to do', async () => {
  const both = await Promise.all([go(true), go(true)]);
  expect(said).toEqual(['另一次发布正在进行，等它做完再开始……']);
  expect(both.filter((published) => published !== undefined)).toHaveLength(1);
});

test('going back leads to the release before, with the scripts of the one left; it stays until the content changes', async () => {
  const first = await go();
  await goWith('two');
  expect(await back()).toBe(first?.name);
  expect(await servedWord(root)).toBe('one');
  expect(await keptScripts(root)).toEqual(['one', 'two']);
  expect((await readStatus(root)).last).toMatchObject({ outcome: 'rolled back', release: first?.name });
  expect(await go(true)).toBeUndefined();
  expect(await servedWord(root)).toBe('one');
  await writeWord(root, 'three');
  expect(await go(true)).toBeDefined();
  expect(await servedWord(root)).toBe('three');
});

test('publishing by hand after going back publishes what there is', async () => {
  await go();
  await goWith('two');
  await back();
  await go();
  expect(await servedWord(root)).toBe('two');
  expect(await go(true)).toBeUndefined();
});

test('says when there is nothing to go back to, or not that', async () => {
  await go();
  await expect(back()).rejects.toThrow('没有更早的一版可以退回。');
  await expect(back('release-1')).rejects.toThrow('没有叫 release-1 的一版');
});

test('keeps the releases on record with what they were built from', async () => {
  const published = await go();
  const text = await readFile(join(root, '.build', published?.name ?? '', 'release.json'), 'utf8');
  expect(JSON.parse(text)).toEqual(published?.release);
});
