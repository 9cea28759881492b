import { expect, it } from 'vitest';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { writeCues } from '@/kit/narration/vtt.ts';
import { markSentences } from '@/kit/sentence/sentences.ts';
import { readContent } from '../content.ts';
import { hall, lesson, picture, shown, withProject, type Files } from '../fixture.ts';
import { showMistake } from '../mistake.ts';
import { noticesIn } from '../notices.ts';
import { silence } from '../sound.data.ts';

const fields = `id: shan-lu
title: 山路
summary: 走一走
cover: ./cover.svg
coverAlt: 山路
author: 某人
licence: CC BY 4.0
sources: [{ title: 《简史》 }]
`;

const body = '## 上山 [#shang]\n\n雾还没有散。他们往上走。\n';

function text(content: string): string {
  return `---\n${fields}---\n\n${content}`;
}

const sentences = ((): string[] => {
  const tree = parseMarkdown(body);
  giveHeadingIds(tree);
  return markSentences(tree).flatMap((part) => part.sentences.map(({ id }) => id));
})();
const cues = sentences.map((id, i) => ({ id, start: i * 0.6, end: i * 0.6 + 0.5, text: '句' }));
const facts = { voice: '李明', draft: false, seconds: 2, peaks: [0, 1] };

const review = {
  recording: '0'.repeat(64),
  sentences: [{ id: 's', bounds: [0, 1], confidence: 1, confirmed: true }],
  added: [],
};

/** A reading whose only part has all its files, with some of them otherwise; undefined takes one away. */
function reading(changed: { [file: string]: string | Buffer | undefined } = {}): Files {
  const files = {
    'index.mdx': text(body),
    'cover.svg': picture,
    'audio/shang.opus': silence.opus,
    'audio/shang.m4a': silence.m4a,
    'audio/shang.vtt': writeCues(cues),
    'audio/shang.json': JSON.stringify(facts),
    ...changed,
  };
  const there = Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [[`reading/shan-lu/${name}`, content] as const],
  );
  return Object.fromEntries(there);
}

const again = '请重新运行 npm run narrate';
const audio = 'reading/shan-lu/audio';

const table: [name: string, content: Files, expected: string[]][] = [
  [
    'sound with all its files',
    reading({ 'recording/shang.mp3': 'x', 'audio/shang.review.json': JSON.stringify(review) }),
    [],
  ],
  [
    'a recording beside the text',
    reading({ '上山.mp3': 'x' }),
    [
      'reading/shan-lu/上山.mp3:1  录音要放在 recording 文件夹里，以这一部分的编号为名，格式是 wav、mp3、m4a 或 opus，如 recording/shang-shan.mp3。请移过去',
    ],
  ],
  [
    'sound of a kind of work that nobody reads',
    {
      ...lesson('字'),
      'notice/a/index.mdx': '---\nid: a\ntitle: 甲\nsummary: 乙\ndate: 2026-11-01\n---\n\n字',
      'notice/a/audio/_.vtt': '',
    },
    [
      'notice/a/audio/_.vtt:1  这里不能放 _.vtt。文件夹里只能有 index.mdx 和图片（svg、png、jpg、jpeg、webp、avif）。请删去',
    ],
  ],
  [
    'files that are missing',
    reading({ 'audio/shang.m4a': undefined, 'audio/shang.vtt': undefined }),
    [`${audio}/shang.opus:1  旁边缺少 shang.m4a、shang.vtt。${again}`],
  ],
  [
    'sound of a part that is no longer there',
    reading({ 'index.mdx': text('## 山上\n\n雾散了。\n') }),
    [
      `${audio}/shang.json:1  文字里已经没有编号是 shang 的部分，它的声音用不上了。请运行 npm run narrate 更新，或者删去 audio/shang 的几个文件`,
    ],
  ],
  [
    'broken sound',
    reading({ 'audio/shang.opus': silence.opus.subarray(0, 300), 'audio/shang.m4a': '' }),
    [`${audio}/shang.m4a:1  声音文件是空的。${again}`, `${audio}/shang.opus:1  声音文件不完整，后面缺了一段。${again}`],
  ],
  [
    'facts of another sound',
    reading({ 'audio/shang.json': JSON.stringify({ ...facts, seconds: 9.54 }) }),
    [
      `${audio}/shang.m4a:1  声音长 2 秒，shang.json 里写的是 9.5 秒：不是同一次做的。${again}`,
      `${audio}/shang.opus:1  声音长 2 秒，shang.json 里写的是 9.5 秒：不是同一次做的。${again}`,
    ],
  ],
  [
    'facts that are no JSON',
    reading({ 'audio/shang.json': '{"voice":' }),
    [`${audio}/shang.json:1  文件坏了，读不懂。${again}`],
  ],
  [
    'a review that is none, alone',
    reading({
      ...Object.fromEntries(['opus', 'm4a', 'vtt', 'json'].map((ending) => [`audio/shang.${ending}`, undefined])),
      'audio/shang.review.json': JSON.stringify({ ...review, sentences: [] }),
    }),
    [
      `${audio}/shang.review.json:1  sentences 写得不对。${again}`,
      `${audio}/shang.review.json:1  旁边缺少 shang.opus、shang.m4a、shang.vtt、shang.json。${again}`,
    ],
  ],
  [
    'facts without a field',
    reading({ 'audio/shang.json': JSON.stringify({ ...facts, seconds: '2' }) }),
    [`${audio}/shang.json:1  seconds 写得不对。${again}`],
  ],
  [
    'cues that can’t be read',
    reading({ 'audio/shang.vtt': 'WEBVTT\n\nsa\n00:00:00.000 -> 00:00:01.000\n句\n' }),
    [
      `${audio}/shang.vtt:3  这一段看不懂：应该先是句子的编号，下一行是“00:00:01.000 --> 00:00:02.500”这样的起止时间。请改好，或者重新运行 npm run narrate`,
    ],
  ],
  [
    'cues beyond the end, and twice the same',
    reading({
      'audio/shang.vtt': writeCues([
        { id: 'sa', start: 0, end: 1, text: '句' },
        { id: 'sa', start: 1, end: 2, text: '句' },
        { id: 'sb', start: 2, end: 7, text: '句' },
      ]),
    }),
    [
      `${audio}/shang.vtt:7  “sa”有两段。同一句只能有一段，请删去一段`,
      `${audio}/shang.vtt:11  “sb”到 7 秒才完，可声音只有 2 秒。请改好，或者重新运行 npm run narrate`,
    ],
  ],
  [
    'recordings of no part, of one twice, and empty',
    reading({
      'recording/xia.mp3': 'x',
      'recording/shang.mp3': 'x',
      'recording/shang.wav': 'x',
      'recording/_.wav': '',
    }),
    [
      'reading/shan-lu/recording/_.wav:1  录音是空的。请重新放一份',
      'reading/shan-lu/recording/shang.wav:1  同一部分有两个录音：shang.mp3 和 shang.wav。请只留一个',
      'reading/shan-lu/recording/xia.mp3:1  不知道是哪一部分的录音。文件名要和小标题的编号一样：shang（上山）',
    ],
  ],
  [
    'a reading with nothing to read',
    { 'reading/shan-lu/index.mdx': text('## 上山\n'), 'reading/shan-lu/cover.svg': picture },
    ['reading/shan-lu/index.mdx:12  这本书没有可以读的文字。请在后面写上正文'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});

it('a text that was changed since is no mistake, and said', async () => {
  const changed = text(`${body}\n后来又加了一句。\n\n## 山上\n\n雾散了。\n`).replace('雾还没有散', '雾散了一半');
  const files = reading({ 'index.mdx': changed });
  expect(await shown(files)).toEqual([]);
  const notices = await withProject(files, async (root) => noticesIn(await readContent(root)).map(showMistake));
  expect(notices).toEqual([
    'content/reading/shan-lu/index.mdx:12  「上山」有 2 句改过，声音还是原来的。运行 npm run narrate 更新',
    'content/reading/shan-lu/index.mdx:18  「山上」还没有声音。运行 npm run narrate 就有了',
  ]);
});

it('of sound as the text has it nothing is said', async () => {
  const notices = await withProject(reading(), async (root) => noticesIn(await readContent(root)));
  expect(notices).toEqual([]);
});

it('a hall has a sound for each stop of its tours, and is told which stop was changed', async () => {
  const sound = (name: string) => ({
    [`hall/chang-lang/audio/${name}.opus`]: silence.opus,
    [`hall/chang-lang/audio/${name}.m4a`]: silence.m4a,
    [`hall/chang-lang/audio/${name}.vtt`]: writeCues([{ id: 'sa', start: 0, end: 1, text: '句' }]),
    [`hall/chang-lang/audio/${name}.json`]: JSON.stringify(facts),
  });
  const files = hall('', '', { ...sound('kuai_deng-ji'), ...sound('kuai_qian-yan') });
  expect(await shown(files)).toEqual([
    'hall/chang-lang/audio/kuai_qian-yan.json:1  文字里已经没有编号是 kuai_qian-yan 的部分，它的声音用不上了。请运行 npm run narrate 更新，或者删去 audio/kuai_qian-yan 的几个文件',
  ]);
  const notices = await withProject(hall('', '', sound('kuai_deng-ji')), async (root) =>
    noticesIn(await readContent(root)).map(showMistake),
  );
  expect(notices).toEqual([
    'content/hall/chang-lang/index.yaml:31  「快看 第 1 站」有 1 句改过，声音还是原来的。运行 npm run narrate 更新',
  ]);
});
