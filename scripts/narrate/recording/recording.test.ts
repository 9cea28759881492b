import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewSchema, type Review } from '@/kit/narration/review.schema.ts';
import { readCues } from '@/kit/narration/vtt.ts';
import { narrate } from '../narrate.ts';
import { run as runProgram } from '../run.ts';
import { readLikeAPerson, type Simulated } from '../simulate/reader.ts';
import { writeWav } from '../voice/wav.ts';
import { readNarratedWork, type NarratedPart } from '../works.ts';

const head = `---
id: shan-lu
title: 山路
voice: 李明
---
`;
const up = `
## 上山 [#shang]

雾还没有散，他们沿着石阶往上走，谁也没有说话。路边的杜鹃开得正红，露水一碰就落下来。走到半山腰，队伍停下来歇脚。

老班长把水壶递给最小的战士，自己只抿了一口。山那边传来几声枪响，又安静下去了。大家把背包重新扎紧，继续赶路。
`;
const down = `
## 下山 [#xia]

第二天下午，太阳出来了，田里的水照得见人影。村口的老人端来热茶，问他们从哪里来，到哪里去。孩子们跟在后面，学着唱那首新歌。
`;

let root = '';
let audio = '';
let recording = '';
let shang: NarratedPart;
let truth: Simulated;

/** Runs the narration; returns what it said and complained. */
async function run(check = false): Promise<{ done: number; failed: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const counts = await narrate({
    ...{ root, names: [], check, environment: {}, progress: { show: () => {}, clear: () => {} } },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { ...counts, said: said.join('\n'), complained: complained.join('\n') };
}

const read = async (ending: string): Promise<string> => readFile(join(audio, `shang.${ending}`), 'utf8');
const readReview = async (): Promise<Review> => reviewSchema.parse(JSON.parse(await read('review.json')));

async function record(part: NarratedPart, name: string): Promise<Simulated> {
  const simulated = await readLikeAPerson(part.sentences, [], {
    ...{ variant: 'm3', speed: 150, pitch: 40, seed: 3, noise: 25 },
    ...(name === 'shang' && { skips: [2], adds: new Map([[5, '我再补充一句，这条路后来修成了公路。']]) }),
  });
  await writeFile(join(root, 'kept.wav'), writeWav(simulated.sound));
  // As a telephone records it; other formats are decoded in decode.test.ts.
  await runProgram('ffmpeg', ['-v', 'error', '-i', join(root, 'kept.wav'), join(recording, `${name}.m4a`)]);
  return simulated;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xuelang-narrate-'));
  audio = join(root, 'content/reading/shan-lu/audio');
  recording = join(root, 'content/reading/shan-lu/recording');
  await mkdir(recording, { recursive: true });
  await writeFile(join(recording, '../index.mdx'), head + up + down);
  const { parts } = await readNarratedWork(root, 'reading/shan-lu');
  if (parts[0] === undefined) throw new Error('no parts');
  shang = parts[0];
  truth = await record(shang, 'shang');
});
afterAll(() => rm(root, { recursive: true }));

describe('a recording', () => {
  it('is aligned sentence by sentence, and its doubtful sentences are told', async () => {
    const { done, failed, said } = await run();
    expect({ done, failed }).toEqual({ done: 2, failed: 0 });
    const { sentences, added } = await readReview();
    expect(sentences.map(({ doubt }) => doubt ?? '')).toEqual(['', '', 'skipped', '', '', '', '']);
    for (const [i, { bounds }] of sentences.entries())
      for (const k of [0, 1] as const)
        expect(Math.abs((bounds?.[k] ?? 0) - (truth.bounds[i]?.[k] ?? 0))).toBeLessThan(0.15);
    expect(added).toHaveLength(1);
    for (const k of [0, 1] as const)
      expect(Math.abs((added[0]?.[k] ?? 0) - (truth.added[0]?.[k] ?? 0))).toBeLessThan(0.3);
    expect(said).toMatch(/有 2 处要听一听/);
    expect(said).toContain(`“${shang.sentences[2]?.text ?? ''}”好像漏读了`);
    const cues = readCues(await read('vtt'));
    expect(cues.map(({ id }) => id)).toEqual(sentences.flatMap(({ id, bounds }) => (bounds ? [id] : [])));
    expect(JSON.parse(await read('json'))).toMatchObject({ voice: '李明', draft: false });
    expect(JSON.parse(await readFile(join(audio, 'xia.json'), 'utf8'))).toMatchObject({
      voice: 'espeak-ng',
      draft: true,
    });
    expect(await run(true)).toMatchObject({ done: 0 });
  });

  it('is aligned anew where the text has changed, also without its file; what was confirmed stays', async () => {
    const before = await readReview();
    const own = before.sentences[1];
    if (!own?.bounds) throw new Error('not read');
    const [start, end] = own.bounds;
    const bounds: [number, number] = [Number((start + 0.02).toFixed(3)), Number((end - 0.03).toFixed(3))];
    before.sentences[1] = { ...own, bounds, confirmed: true };
    await writeFile(join(audio, 'shang.review.json'), JSON.stringify(before));
    await rm(join(recording, 'shang.m4a'));
    await writeFile(join(recording, '../index.mdx'), head + up.replace('又安静下去了', '接着又静了下去') + down);
    const opus = await read('opus');
    expect(await run()).toMatchObject({ done: 1, failed: 0 });
    expect(await read('opus')).toBe(opus);
    const after = await readReview();
    expect(after.sentences[1]).toMatchObject({ id: own.id, bounds, confirmed: true });
    expect(after.recording).toBe(before.recording);
    expect(readCues(await read('vtt'))[1]).toMatchObject({ start: bounds[0], end: bounds[1] });
    await writeFile(join(recording, '../index.mdx'), head + up + down);
  });

  /** Puts a file in the place of the recording and tells what the narration complains of. */
  async function complaint(bytes: Uint8Array | undefined, name = 'shang.wav'): Promise<string> {
    await rm(recording, { recursive: true });
    await mkdir(recording);
    if (bytes !== undefined) await writeFile(join(recording, name), bytes);
    const before = await readdir(audio);
    const { complained, failed } = await run();
    expect(failed).toBe(1);
    expect(await readdir(audio)).toEqual(before);
    expect(await readdir(join(root, '.build/narration'))).toEqual(['sentences']);
    return complained;
  }

  it('is refused with a sentence where it is broken, silent, cut off or of another part', async () => {
    const wav = await readFile(join(root, 'kept.wav'));
    expect(await complaint(new Uint8Array())).toMatch('recording/shang.wav 是空的');
    expect(await complaint(Buffer.from('<!doctype html>'.repeat(99)))).toMatch(/shang\.wav 坏了或没有复制完/);
    expect(await complaint(wav.subarray(0, wav.length / 3))).toMatch(/shang\.wav 不完整：应该有 .* MB/);
    const { rate, samples } = truth.sound;
    expect(await complaint(writeWav({ rate, samples: new Int16Array(samples.length) }))).toMatch('shang.wav里只有静音');
    expect(await complaint(writeWav({ rate, samples: samples.slice(0, rate * 6) }))).toMatch('短得多');
    const long = new Int16Array(samples.length * 4);
    for (let i = 0; i < 4; i++) long.set(samples, i * samples.length);
    expect(await complaint(writeWav({ rate, samples: long }))).toMatch('长得多');
    expect(await complaint(wav, 'shan.wav')).toMatch('不知道是哪一部分的录音');
    const other = samples.toReversed();
    expect(await complaint(writeWav({ rate, samples: other }))).toMatch('读的好像不是这一部分的文字');
  });

  it('is refused where ffmpeg is missing, with the way to install it', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = root;
    try {
      expect(await complaint(Buffer.concat([await readFile(join(root, 'kept.wav')), new Uint8Array(2)]))).toMatch(
        /找不到 ffprobe.*apt install ffmpeg/,
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});
