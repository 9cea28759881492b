import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCatalogue } from '../catalogue.ts';
import { checkContent } from '../check-content/check-content.ts';
import { readContent } from '../check-content/content.ts';
import { trueFalse, withProject, type Files } from '../check-content/fixture.ts';
import { inputsOf } from '../publish/is-published.ts';
import { readPartly, unreadOf } from './read-partly.ts';
import { bank, course, lesson, notice, smallContent, writeContent } from './small-content.ts';
import { readSources, sourcesOf, stateOf, writeSources } from './sources.ts';

const november = Date.parse('2026-11-20T00:00:00Z');
const december = Date.parse('2026-12-05T00:00:00Z');

async function content(): Promise<Files> {
  return {
    ...(await smallContent()),
    'lesson/san/index.mdx': lesson('san', '翻山', '回到[开头](/lesson/yi/#kai-tou)。'),
  };
}

const yi = (text: string, fields = ''): string =>
  lesson('yi', '出发', text, `aliases: [chu-fa]\ncover: ./cover.png\n${fields}`);

/** A release of a project as the check leaves it, and what is found after a change. */
async function after(changed: { [path: string]: string | undefined }, now = november) {
  return withProject(await content(), async (root) => {
    for (const folder of ['scripts/publish', '.build/before', '.build/partly', '.build/anew'])
      await mkdir(join(root, folder), { recursive: true });
    for (const name of [
      'astro.config.ts',
      'package-lock.json',
      'scripts/catalogue.ts',
      'scripts/publish/build-site.ts',
    ])
      await writeFile(join(root, name), name);
    const at = (folder: string): string => join(root, '.build', folder);
    const write = async (folder: string, partly?: Awaited<ReturnType<typeof readContent>>): Promise<string> => {
      await inputsOf(root, now);
      const all = partly ?? (await readContent(root));
      const unread = partly && (await unreadOf(partly, at('before')));
      await writeCatalogue(root, all, join(at(folder), 'catalogue.json'), unread?.catalogue);
      await writeSources(at(folder), sourcesOf(await stateOf(root), all, now, unread?.sources));
      const files = ['catalogue.json', 'sources.json'].map((name) => readFile(join(at(folder), name), 'utf8'));
      return (await Promise.all(files)).join('\n');
    };
    await write('before');
    await writeContent(root, changed);
    await inputsOf(root, now);
    const mistakes = await checkContent(root);
    const partly = await readPartly(root, await stateOf(root), await readSources(at('before')));
    return {
      mistakes: mistakes.length,
      read: partly?.works.length,
      all: (await readContent(root)).works.length,
      ...(partly && { partly: await write('partly', partly), anew: await write('anew') }),
    };
  });
}

test.each<[string, Parameters<typeof after>[0], number?]>([
  ['the text of a lesson', { 'lesson/yi/index.mdx': yi('一句新的话。') }],
  ['what a quiz asks', { 'quiz/ce/index.yaml': bank('ce', '测验', trueFalse('ce-er')) }],
  ['a notice that names a lesson', { 'notice/tong/index.mdx': notice('tong', '开课了', '看[出发](/lesson/yi/)。') }],
  ['the order of a course', { 'course/jia/index.yaml': course('jia', '第一门课', ['lesson/er', 'lesson/yi']) }],
  ['a draft that nobody names', { 'notice/tong/index.mdx': notice('tong', '开课了', '欢迎。', 'draft: true\n') }],
  ['nothing but the time', {}, december],
])('%s: what is known of the rest is as if all were read', async (_, changed, now) => {
  const { mistakes, read, all, partly, anew } = await after(changed, now);
  expect(mistakes).toBe(0);
  expect(read).toBeLessThan(all);
  expect(partly).toBe(anew);
});

test.each<[string, Parameters<typeof after>[0]]>([
  ['a section to which another lesson leads', { 'lesson/yi/index.mdx': yi('话。').replaceAll('kai-tou', 'qi-dian') }],
  ['a lesson that another leads to is a draft', { 'lesson/yi/index.mdx': yi('话。', 'draft: true\n') }],
  ['fewer questions than a lesson takes', { 'quiz/ce/index.yaml': 'id: ce\ntitle: 测\nsummary: 测\nquestions: []\n' }],
  ['a picture', { 'lesson/si/huo.svg': undefined }],
  ['a link that leads nowhere', { 'lesson/si/index.mdx': lesson('si', '扎营', '[去](/lesson/wu/)') }],
  ['an empty recording, of which no fingerprint knows', { 'lesson/yi/recording/kai-tou.mp3': '' }],
  ['a file that belongs nowhere', { 'lesson/yi/b.docx': 'x' }],
])('what is wrong is found: %s', async (_, changed) => {
  const { mistakes, read } = await after(changed);
  expect(mistakes).toBeGreaterThan(0);
  expect(read).toBeUndefined();
});

test.each<[string, Parameters<typeof after>[0]]>([
  ['an id', { 'lesson/yi/index.mdx': yi('话。').replace('chu-fa', 'qi-cheng') }],
  ['a work that came', { 'notice/xin/index.mdx': notice('xin', '新的', '话。') }],
  ['a work that went', { 'notice/tong': undefined }],
])('where others may name it all is read: %s', async (_, changed) => {
  expect((await after(changed)).read).toBeUndefined();
});
