import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { writeCues } from '@/kit/narration/vtt.ts';
import { plainSentences } from '@/kit/sentence/plain.ts';
import { markSentences } from '@/kit/sentence/sentences.ts';
import { hallYaml, picture, siteYaml, trueFalse, type Files } from '../check-content/fixture.ts';
import { silence } from '../check-content/sound.data.ts';

/** The fields and the text of a lesson. */
export function lesson(id: string, title: string, text: string, fields = 'cover: ./cover.svg\n'): string {
  const always = `summary: 讲的是${title}\ncoverAlt: 一幅画\nsources: [{ title: 《简史》 }]\n`;
  return `---\nid: ${id}\ntitle: ${title}\n${fields}${always}---\n\n## 开头 [#kai-tou]\n\n${text}\n`;
}

export function course(id: string, title: string, works: string[]): string {
  const path = works.map((work) => `      - ${work}\n`).join('');
  return `id: ${id}\ntitle: ${title}\nsummary: 一门课\ncover: ./cover.svg\ncoverAlt: 一幅画\nseal: 先锋\nchapters:\n  - title: 一章\n    works:\n${path}`;
}

export function bank(id: string, title: string, questions: string): string {
  return `id: ${id}\ntitle: ${title}\nsummary: 测一测\nquestions:\n${questions}\n`;
}

export function notice(id: string, title: string, text: string, fields = ''): string {
  return `---\nid: ${id}\ntitle: ${title}\nsummary: 通知一下\ndate: 2026-11-01\n${fields}---\n\n${text}\n`;
}

const story = '## 上山 [#shang]\n\n雾还没有散。他们往上走。\n';

/** The sound of the only part of the reading, with its cues as late as one wants them. */
export function sound(after: number): Files {
  const tree = parseMarkdown(story);
  giveHeadingIds(tree);
  const sentences = markSentences(tree).flatMap((part) => part.sentences);
  const cues = sentences.map(({ id }, i) => ({ id, start: after + i * 0.5, end: after + i * 0.5 + 0.4, text: '句' }));
  return {
    'reading/du/audio/shang.opus': silence.opus,
    'reading/du/audio/shang.m4a': silence.m4a,
    'reading/du/audio/shang.vtt': writeCues(cues),
    'reading/du/audio/shang.json': JSON.stringify({ voice: '李明', draft: false, seconds: 2, peaks: [0, 1] }),
  };
}

/** The sound of a stop of a hall's tour. */
function stopSound(hall: string): Files {
  const beside = `hall/${hall}/audio/kuai_deng-ji`;
  const cues = plainSentences(['从这里开始。']).map(({ id, text }) => ({ id, start: 0, end: 1, text }));
  return {
    [`${beside}.opus`]: silence.opus,
    [`${beside}.m4a`]: silence.m4a,
    [`${beside}.vtt`]: writeCues(cues),
    [`${beside}.json`]: JSON.stringify({ voice: '李明', draft: false, seconds: 2, peaks: [0, 1] }),
  };
}

/** A photograph: unlike drawings it is served in several widths, and not as it is. */
export function photograph(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

/** A hall with a door to another. */
export function hall(id: string, title: string, behind: string): string {
  const door = `kind: doorway, title: 门, to: hall/${behind}`;
  return hallYaml
    .replace('chang-lang', id)
    .replace('长廊', title)
    .replace('kind: text, title: 前言, text: 先看一件小事。', door);
}

/** Content of a few works that show each other in every way there is. */
export async function smallContent(): Promise<Files> {
  const drawn = [
    'course/jia',
    'course/yi',
    'lesson/er',
    'lesson/san',
    'lesson/si',
    'lesson/liu',
    'reading/du',
    'hall/ting',
    'hall/men',
  ];
  return {
    'site.yaml': siteYaml,
    ...Object.fromEntries(
      drawn.map((work, index) => [`${work}/cover.svg`, picture.replace('8 6', `8 ${String(index)}`)]),
    ),
    'course/jia/index.yaml': course('jia', '第一门课', ['lesson/yi', 'lesson/liu', 'lesson/er', 'quiz/ce']),
    'course/yi/index.yaml': course('yi', '第二门课', ['lesson/san', 'hall/ting', 'lesson/er', 'reading/du']),
    'lesson/yi/cover.png': await photograph('#a33'),
    'lesson/yi/index.mdx': lesson('yi', '出发', '说一说出发。', 'aliases: [chu-fa]\ncover: ./cover.png\n'),
    'lesson/er/index.mdx': lesson('er', '过河', '边走边问。\n\n<Quiz id="ce" take="1" />'),
    'lesson/san/index.mdx': lesson('san', '翻山', '回头看[出发](/lesson/chu-fa/)，走进[后厅](/hall/men/#deng-ji)。'),
    'hall/ting/index.yaml': hall('ting', '前厅', 'men'),
    'hall/men/index.yaml': hall('men', '后厅', 'ting'),
    ...stopSound('ting'),
    'lesson/si/index.mdx': lesson('si', '扎营', '火堆旁边。\n\n![火](./huo.svg)\n\n![雪](./xue.png)'),
    'lesson/si/huo.svg': picture.replace('8 6', '9 9'),
    'lesson/si/xue.png': await photograph('#fff'),
    'lesson/liu/index.mdx': lesson('liu', '会师', '天亮了。', 'publishAt: 2026-12-02\ncover: ./cover.svg\n'),
    'reading/du/index.mdx': `---\nid: du\ntitle: 山路\nsummary: 走一走\ncover: ./cover.svg\ncoverAlt: 山路\nauthor: 某人\nlicence: CC BY 4.0\nsources: [{ title: 《简史》 }]\n---\n\n${story}`,
    ...sound(0),
    'quiz/ce/index.yaml': bank('ce', '路上测验', trueFalse('ce-yi')),
    'quiz/ling/index.yaml': bank('ling', '另一份', trueFalse('ling-yi')),
    'notice/tong/index.mdx': notice('tong', '开课了', '欢迎。'),
    'notice/guo/index.mdx': notice('guo', '只贴三天', '看完就撕。', 'until: 2026-12-01\n'),
  };
}

/** Writes files under `content/`; undefined takes one away, or a folder. */
export async function writeContent(
  root: string,
  files: { [path: string]: string | Buffer | undefined },
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, 'content', path);
    if (content === undefined) await rm(file, { recursive: true });
    else await mkdir(dirname(file), { recursive: true }).then(() => writeFile(file, content));
  }
}
