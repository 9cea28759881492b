import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewSchema, type Review } from '@/kit/narration/review.schema.ts';
import { readCues, type Cue } from '@/kit/narration/vtt.ts';
import { silence } from '../../check-content/sound.data.ts';
import { reviewApp } from './app.ts';
import type { ListedPart, Part, SavedPart } from './part.ts';
import { sampleReview } from './sample-project.ts';

const origin = 'http://127.0.0.1:4000';
const query = '?work=reading/shan-lu&part=shang';
let project: Awaited<ReturnType<typeof sampleReview>>;

beforeEach(async () => {
  project = await sampleReview(silence, 2);
});
afterEach(() => rm(project.root, { recursive: true }));

function ask(path: string, request: RequestInit = {}, token = 'secret'): Promise<Response> {
  const assets = { html: '<!doctype html>', script: '', style: '' };
  const app = reviewApp({ root: project.root, names: [], token: 'secret', origin: () => origin, assets });
  return Promise.resolve(app.request(`${origin}/${token}/${path}`, request));
}

const read = async (): Promise<Part> => (await (await ask(`part${query}`)).json()) as Part;
const save = (part: SavedPart, from = origin): Promise<Response> =>
  ask(`part${query}`, { method: 'PUT', headers: { origin: from }, body: JSON.stringify(part) });
const cues = async (): Promise<Cue[]> => readCues(await readFile(join(project.audio, 'shang.vtt'), 'utf8'));
const review = async (): Promise<Review> =>
  reviewSchema.parse(JSON.parse(await readFile(join(project.audio, 'shang.review.json'), 'utf8')));

/** What the page would save, with the third sentence otherwise. */
async function withThird(change: Partial<SavedPart['sentences'][number]>): Promise<SavedPart> {
  const { version, sentences } = await read();
  return {
    version,
    sentences: sentences.map(({ id, bounds, confirmed }, i) => ({ id, bounds, confirmed, ...(i === 2 && change) })),
  };
}

it('lists the parts that people have read, with what is to be listened to', async () => {
  const parts = (await (await ask('parts')).json()) as ListedPart[];
  expect(parts).toEqual([
    { work: 'reading/shan-lu', name: 'shang', workTitle: '山路', title: '上山', sentences: 4, open: 1 },
  ]);
});

it('writes bounds into the cues and says that a person has set them', async () => {
  const answer = await save(await withThird({ bounds: [1.0004, 1.35], confirmed: true }));
  expect(answer.status).toBe(200);
  expect((await cues())[2]).toEqual({ id: project.ids[2], start: 1, end: 1.35, text: '他们往上走。' });
  expect((await review()).sentences[2]).toEqual({
    ...{ id: project.ids[2], bounds: [1, 1.35], confidence: 0.2, doubt: 'long', confirmed: true },
  });
  // What it answers can be saved again.
  const { version } = (await answer.json()) as Part;
  expect((await save({ ...(await withThird({ confirmed: false })), version })).status).toBe(200);
});

it('leaves a sentence that was not read out of the cues', async () => {
  await save(await withThird({ bounds: null, confirmed: true }));
  expect((await cues()).map(({ id }) => id)).toEqual(project.ids.filter((_, i) => i !== 2));
});

describe('refuses, and changes nothing,', () => {
  it.each([
    ['bounds before the last sentence has ended', { bounds: [0.2, 1.35] }],
    ['bounds beyond the end', { bounds: [1.6, 7] }],
    ['an end before the beginning', { bounds: [1.3, 1.1] }],
    ['another sentence', { id: 'snone' }],
  ] as [string, Partial<SavedPart['sentences'][number]>][])('%s', async (_name, change) => {
    const before = await cues();
    const answer = await save(await withThird(change));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/没有保存/);
    expect(await cues()).toEqual(before);
  });

  it('what was made from files that are others by now', async () => {
    const saved = await withThird({ confirmed: true });
    const file = join(project.audio, 'shang.vtt');
    await writeFile(file, (await readFile(file, 'utf8')).replace('00:00:00.000', '00:00:00.010'));
    const answer = await save(saved);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      problem: '文件在这期间改过了（可能又运行了一次 npm run narrate），没有保存。请重新载入，再改一次。',
    });
    expect((await review()).sentences[2]?.confirmed).toBe(false);
  });

  it('what comes from elsewhere: another page, another name of this machine, without the token', async () => {
    const saved = await withThird({ confirmed: true });
    expect((await save(saved, 'http://evil.test')).status).toBe(404);
    expect((await ask(`part${query}`, { method: 'PUT', body: JSON.stringify(saved) })).status).toBe(404);
    expect((await ask('parts', { headers: { host: 'evil.test' } })).status).toBe(404);
    expect((await ask('parts', {}, 'guess')).status).toBe(404);
    expect((await review()).sentences[2]?.confirmed).toBe(false);
  });
});

it.each([
  ['a text that was changed', '../index.mdx', (text: string) => text.replace('雾', '云'), '文字改过了'],
  ['cues that can’t be read', 'shang.vtt', (text: string) => text.replace('-->', '->'), 'shang.vtt 第 3 行'],
  ['a broken file', 'shang.review.json', () => '{', 'shang.review.json 坏了'],
] as [string, string, (text: string) => string, string][])(
  'says why it can’t show %s',
  async (_name, file, change, words) => {
    const path = join(project.audio, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
    const answer = await ask(`part${query}`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(words);
    expect(((await (await ask('parts')).json()) as ListedPart[])[0]?.problem).toContain(words);
  },
);

it('sends the stretch of a sound that a player asks for, and no other file', async () => {
  const answer = await ask(`sound${query}&format=opus`, { headers: { range: 'bytes=4-9' } });
  expect([answer.status, answer.headers.get('content-range')]).toEqual([206, `bytes 4-9/${silence.opus.length}`]);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(silence.opus.subarray(4, 10));
  expect((await ask('sound?work=../..&part=etc')).status).toBe(409);
  expect((await ask('sound?work=reading/shan-lu&part=../index')).status).toBe(409);
});
