import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { indexFile, type Made } from './index-file.ts';
import { movedTime } from './moved-time.ts';

const cue = (id: string, start: number) => ({ id, start, end: start + 2, text: id });
const before = [cue('a', 4), cue('b', 7), cue('c', 10)];

const made: Made = {
  lesson: { id: 'shan-lu', title: '山路', summary: '上山。', coverAlt: '一座山', sources: [{ title: '学廊' }] },
  files: ['film.mp4', 'film.webm'],
  chapters: [
    { id: 'kai-tou', title: '开头', at: 0 },
    { id: 'shang', title: '上山', at: 6.5 },
  ],
  thumbnails: { every: 5, columns: 10 },
  cues: before,
  before: [],
  seconds: 20,
};

test('a new film names its files, its chapters and the lesson that it was made from', () => {
  expect(parse(indexFile(undefined, made))).toEqual({
    id: 'shan-lu',
    title: '山路',
    summary: '上山。',
    cover: './cover.webp',
    coverAlt: '片头：《山路》。一座山',
    licence: '仅供内部学习',
    sources: [{ title: '学廊' }],
    lesson: 'shan-lu',
    files: ['./film.mp4', './film.webm'],
    captions: [{ file: './captions.zh.vtt', language: 'zh-CN' }],
    chapters: made.chapters,
    thumbnails: { picture: './thumbnails.webp', every: 5, columns: 10 },
  });
});

test('what people wrote stays, and their timeline moves with the sentences', () => {
  const first = indexFile(undefined, made);
  const written = `${first
    .replace('title: 山路', 'title: 山路一程 # 改过')
    .replace('title: 上山\n', 'title: 走上去\n    then: end\n')}timeline:
  - { kind: pause, id: xiang, at: 0:08, title: 想一想 }
  - { kind: card, id: ka, at: 4.5, until: 12.5, title: 甲, text: 乙 }
`;
  const cues = [cue('a', 4), cue('new', 7), cue('b', 10), cue('c', 13)];
  const chapters = made.chapters.map((chapter) => ({ ...chapter, at: chapter.at * 1.5 }));
  const again = indexFile(written, { ...made, lesson: { ...made.lesson, title: '别的' }, before, cues, chapters });
  expect(again).toContain('title: 山路一程 # 改过');
  expect(parse(again)).toMatchObject({
    chapters: [
      { id: 'kai-tou', at: 0 },
      { id: 'shang', title: '走上去', then: 'end', at: 9.75 },
    ],
    timeline: [
      { id: 'xiang', at: 11 },
      { id: 'ka', at: 4.5, until: 15.5 },
    ],
  });
  expect(indexFile(again, { ...made, before: cues, cues, chapters })).toBe(again);
});

test.each([
  ['within a sentence that lasts longer now', 8, [cue('a', 4), { ...cue('b', 7), end: 11 }], 9],
  ['in the pause behind a sentence', 9.5, [cue('b', 1)], 3.5],
  ['at a sentence that is gone', 11, [cue('b', 1)], 3],
  ['where nothing is left of what was before', 11, [], 11],
  ['past the new end', 30, [cue('c', 10)], 19.5],
  ['before the first word', 2, [cue('a', 8)], 2],
])('a moment %s', (_, time, after, moved) => {
  expect(movedTime(time, before, after, 20)).toBe(moved);
});
