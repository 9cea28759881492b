import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Release } from '@/core/release/release.ts';
import { siteYaml, trueFalse } from '../check-content/fixture.ts';
import { openSearching } from '../after-build/search-sample.ts';
import { copyProject, type ProjectCopy } from '../bench/project-copy.ts';
import { differencesOf } from './compare-releases.ts';
import { inputsOf } from '../publish/is-published.ts';
import { readJson } from './json.ts';
import { readSources, stateOf } from './sources.ts';
import { bank, course, hall, lesson, notice, photograph, smallContent, sound, writeContent } from './small-content.ts';

/** Is published after every change, and after some all anew as well, in the same place: bundling depends on it. */
let project: ProjectCopy;
const november = Date.parse('2026-11-20T00:00:00Z');
const december = Date.parse('2026-12-05T00:00:00Z');

beforeAll(async () => {
  project = await copyProject(process.cwd());
  await rm(join(project.root, 'content'), { recursive: true });
  await writeContent(project.root, await smallContent());
  await publish(november);
}, 600_000);

afterAll(() => project.remove());

async function publish(now: number): Promise<Release> {
  const { root } = project;
  const at = (file: string): string => JSON.stringify(pathToFileURL(join(root, 'scripts', file)).href);
  const program = `
    await import(${at('alias.ts')});
    const { publish } = await import(${at('publish/publish.ts')});
    const { buildSite: build, checkContent, indexSite: search } = await import(${at('publish/build-site.ts')});
    const check = (place) => checkContent(place, console.log);
    let time = ${String(now)} + (Date.now() % 1e7);
    await publish(process.cwd(), { work: { build, check, search }, now: () => time++, say: console.log });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: 'inherit' });
  expect(await once(child, 'exit')).toEqual([0, null]);
  const release = await readJson<Release>(join(await current(), 'release.json'));
  if (!release) throw new Error('nothing was published');
  return release;
}

const current = async (): Promise<string> => dirname(await realpath(join(project.root, 'dist')));

/** Publishes the same where nothing was published before; what was is put aside meanwhile. */
async function publishAnew(now: number): Promise<{ release: Release; folder: string }> {
  const at = (name: string): string => join(project.root, name);
  await rm(at('anew'), { recursive: true, force: true });
  for (const name of ['.build', 'dist']) await rename(at(name), at(`${name}-aside`));
  const release = await publish(now);
  const name = basename(await current());
  await rename(at('.build'), at('anew'));
  await rm(at('dist'));
  for (const kept of ['.build', 'dist']) await rename(at(`${kept}-aside`), at(kept));
  return { release, folder: at(`anew/${name}`) };
}

let anew = '';

async function inode(page: string): Promise<number> {
  return (await stat(join(project.root, 'dist', page, 'index.html'))).ino;
}

interface Change {
  name: string;
  files: () => Promise<{ [path: string]: string | Buffer | undefined }>;
  now?: number;
  /** Pages that stay the files they are. */
  kept: string[];
  /** Whether the site is then compared with one built anew; if not, with the changes after it. */
  compare?: true;
}

const changes: Change[] = [
  {
    name: 'the text of a lesson, the title of another, the sound of a reading',
    files: async () =>
      Promise.resolve({
        'lesson/si/index.mdx': lesson('si', '扎营', '火堆旁边，有人唱歌。\n\n![火](./huo.svg)\n\n![雪](./xue.png)'),
        'lesson/yi/index.mdx': lesson('yi', '上路', '说一说出发。', 'aliases: [chu-fa]\ncover: ./cover.png\n'),
        ...sound(0.1),
      }),
    kept: ['quiz/ling', 'zh-hant/quiz/ling', 'notice/tong'],
  },
  {
    name: 'a new lesson, a notice',
    files: async () => ({
      'lesson/qi/index.mdx': lesson('qi', '过雪山', '很冷。', 'aliases: [xue-shan]\ncover: ./cover.png\n'),
      'lesson/qi/cover.png': await photograph('#ccf'),
      'course/yi/index.yaml': course('yi', '第二门课', ['lesson/san', 'lesson/qi', 'lesson/er', 'reading/du']),
      'notice/tong/index.mdx': notice('tong', '又开课了', '欢迎你们。'),
    }),
    kept: ['lesson/yi', 'lesson/si', 'quiz/ling', 'lesson/chu-fa'],
    compare: true,
  },
  {
    name: 'a hall, which a door of another leads to',
    files: async () => Promise.resolve({ 'hall/ting/index.yaml': hall('ting', '大厅', 'men') }),
    kept: ['lesson/si', 'quiz/ling', 'notice/tong'],
  },
  {
    name: 'a notice, and nothing of which a page has other styles',
    files: async () => Promise.resolve({ 'notice/tong/index.mdx': notice('tong', '又开课了', '欢迎大家。') }),
    kept: ['lesson/yi', 'quiz/ling', 'quiz/ce', 'course/jia'],
  },
  {
    name: 'a question that a lesson shows, pictures, the order of a course',
    files: async () => ({
      'quiz/ce/index.yaml': bank(
        'ce',
        '路上测验',
        `${trueFalse('ce-yi').replace('对吗', '真的对吗')}\n${trueFalse('ce-er')}`,
      ),
      'lesson/si/huo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M9 0v9H0z"/></svg>',
      'lesson/yi/cover.png': await photograph('#363'),
      'course/jia/index.yaml': course('jia', '第一门课', ['lesson/er', 'lesson/yi', 'quiz/ce']),
    }),
    kept: ['quiz/ling', 'notice/tong'],
    compare: true,
  },
  {
    name: 'nothing but the time: a lesson comes, a notice goes',
    files: async () => Promise.resolve({}),
    now: december,
    kept: ['lesson/yi', 'lesson/si', 'quiz/ce', 'notice/tong'],
  },
  {
    name: 'a lesson is taken away',
    files: async () =>
      Promise.resolve({
        'lesson/qi': undefined,
        'course/yi/index.yaml': course('yi', '第二门课', ['lesson/san', 'lesson/er', 'reading/du']),
      }),
    now: december,
    kept: ['lesson/yi', 'lesson/liu', 'quiz/ling', 'notice/tong'],
    compare: true,
  },
];

// A mistake in one build would stand in those that go on from it: so not each of them has to be compared.
test.each(changes)(
  '$name: the same site as built anew',
  async ({ files, now = november, kept, compare }) => {
    const before = await Promise.all(kept.map(inode));
    await writeContent(project.root, await files());
    const release = await publish(now);
    expect(release.rendered).toBeLessThan(release.pages);
    expect(await Promise.all(kept.map(inode))).toEqual(before);
    if (!compare) return;

    const whole = await publishAnew(now);
    anew = whole.folder;
    expect(whole.release).toMatchObject({ pages: release.pages, rendered: release.pages });
    expect(await differencesOf(await current(), anew)).toEqual([]);
  },
  600_000,
);

test.each([
  ['', 'zh-Hans-CN', ['出发', '上路', '火堆', '雾', '对吗', '欢迎', '第一门课', '天亮', '过雪山', '画']],
  ['zh-hant', 'zh-Hant', ['出發', '上路', '火堆', '霧', '對嗎', '歡迎', '第一門課', '天亮', '過雪山', '畫']],
])('one finds the same in it: /%s', async (folder, language, words) => {
  const here = await foundIn(join(await current(), 'site', folder), language, words);
  const there = await foundIn(join(anew, 'site', folder), language, words);
  expect(here).toEqual(there);
  expect(here.filter((results) => results.length > 0).length).toBeGreaterThan(5);
});

/** Each word's results in the order of their addresses. */
async function foundIn(site: string, language: string, words: string[]): Promise<[string, string][][]> {
  const { pagefind, close } = await openSearching(site, language);
  const found: [string, string][][] = [];
  for (const word of words) {
    const { results } = await pagefind.search(word);
    const data = await Promise.all(results.map((result) => result.data()));
    found.push(data.map(({ url, plain_excerpt }): [string, string] => [url, plain_excerpt]).sort());
  }
  close();
  return found;
}

test('where the settings change there is nothing to go on from', async () => {
  const before = await readSources(await current());
  const base = async (): Promise<string> => {
    await inputsOf(project.root, december);
    return (await stateOf(project.root)).base;
  };
  expect(await base()).toBe(before?.base);
  await writeContent(project.root, { 'site.yaml': siteYaml.replace('某单位', '另一单位') });
  expect(await base()).not.toBe(before?.base);
});
