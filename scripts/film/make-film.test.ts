import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCues, writeCues } from '@/kit/narration/vtt.ts';
import { readNarratedWork } from '../narrate/works.ts';
import { readLesson } from './lesson.ts';
import { makeFilm, type Film } from './make-film.ts';
import { silence } from './schedule.ts';
import { formats } from './segment.ts';
import { narratedOf } from './sound.ts';

const text = (last: string): string => `---
id: shan-lu
title: 山路
summary: 一条路。
cover: ./cover.svg
coverAlt: 一座山
sources:
  - title: 学廊编写组
---

## 上山 [#shang]

雾还没有散。${last}
`;

const seconds = 3;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-film-'));
  const folder = join(root, 'content/lesson/shan-lu');
  await mkdir(join(folder, 'audio'), { recursive: true });
  await writeFile(
    join(folder, 'cover.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><circle r="40"/></svg>',
  );
  await narrated('他们往上走。');
  const tone = `sine=f=300:r=48000:d=${String(seconds)}`;
  for (const [ending, codec] of [
    ['opus', 'libopus'],
    ['m4a', 'aac'],
  ] as const)
    execFileSync('ffmpeg', [
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      tone,
      '-c:a',
      codec,
      join(folder, `audio/shang.${ending}`),
    ]);
});

afterAll(() => rm(root, { recursive: true }));

/** Writes the lesson with this as its last sentence, and when each of its sentences is heard. */
async function narrated(last: string): Promise<void> {
  const folder = join(root, 'content/lesson/shan-lu');
  await writeFile(join(folder, 'index.mdx'), text(last));
  const { parts } = await readNarratedWork(root, 'lesson/shan-lu');
  const cues = parts[0]!.sentences.map(({ id, text: words }, i) => ({ id, text: words, start: i + 0.1, end: i + 0.7 }));
  await writeFile(join(folder, 'audio/shang.vtt'), writeCues(cues));
  const facts = { voice: '李明', draft: false, seconds, peaks: [1] };
  await writeFile(join(folder, 'audio/shang.json'), JSON.stringify(facts));
}

async function make(): Promise<Film> {
  const lesson = await readLesson(root, 'lesson/shan-lu');
  const making = { root, formats, scale: 0.125, motion: true, onSlide: () => {} };
  return makeFilm(making, lesson, await narratedOf(root, lesson.work));
}

const folder = (name: string): string => join(root, 'content/video/shan-lu', name);

interface Probed {
  format: { duration: string };
  streams: { codec_name: string; width?: number; height?: number }[];
  packets: { pts_time: string; flags: string }[];
}

function probe(name: string): Probed {
  const asked = ['-show_entries', 'format=duration:stream=codec_name,width,height:packet=pts_time,flags'];
  const words = ['-v', 'error', ...asked, '-select_streams', 'v', '-of', 'json', folder(name)];
  const sound = [
    '-v',
    'error',
    '-show_entries',
    'stream=codec_name',
    '-select_streams',
    'a',
    '-of',
    'json',
    folder(name),
  ];
  const [seen, heard] = [words, sound].map((all) => JSON.parse(execFileSync('ffprobe', all).toString()) as Probed);
  return { ...seen!, streams: [...seen!.streams, ...heard!.streams] };
}

test('a lesson becomes a film, and what did not change is kept when it is made again', async () => {
  const first = await make();
  expect(first.drawn).toBe(4);
  const long = silence.title + seconds + silence.closing;
  expect(first.plan.seconds).toBe(long);
  for (const [name, picture, sound] of [
    ['film.mp4', 'h264', 'aac'],
    ['film.webm', 'vp9', 'opus'],
  ] as const) {
    const { format, streams, packets } = probe(name);
    expect(streams).toEqual([{ codec_name: picture, width: 160, height: 90 }, { codec_name: sound }]);
    expect(Math.abs(Number(format.duration) - long)).toBeLessThan(0.2);
    const keys = packets.flatMap(({ pts_time, flags }) => (flags.startsWith('K') ? [Number(pts_time)] : []));
    for (const [i, at] of keys.entries()) expect((keys[i + 1] ?? long) - at).toBeLessThan(2.3);
  }
  // An index behind the pictures would have to be fetched before the film begins.
  const mp4 = await readFile(folder('film.mp4'));
  expect(mp4.indexOf('moov')).toBeLessThan(mp4.indexOf('mdat'));

  const cues = readCues(await readFile(folder('captions.zh.vtt'), 'utf8'));
  const { parts } = await readNarratedWork(root, 'lesson/shan-lu');
  expect(cues.map(({ text: words, start }) => [words, start])).toEqual(
    parts[0]!.sentences.map(({ text: words }, i) => [words, silence.title + i + 0.1]),
  );
  expect((await sharp(folder('cover.webp')).metadata()).width).toBe(160);
  expect((await sharp(folder('thumbnails.webp')).metadata()).width).toBe(160 * 3);
  const index = await readFile(folder('index.yaml'), 'utf8');
  expect(parse(index)).toMatchObject({ lesson: 'shan-lu', chapters: [{ id: 'shang', title: '上山', at: 0 }] });

  await writeFile(folder('index.yaml'), index.replace('title: 山路', 'title: 山路一程'));
  await narrated('没有人说话。');
  const again = await make();
  expect(again.drawn).toBe(1);
  expect(await readFile(folder('index.yaml'), 'utf8')).toContain('title: 山路一程');
  expect(await readFile(folder('captions.zh.vtt'), 'utf8')).toContain('没有人说话。');
});
