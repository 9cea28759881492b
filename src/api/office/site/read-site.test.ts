import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newApi } from '@/api/testing/test-api.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import type { PublishStatus, Release } from '@/core/release/release.ts';

let api: Awaited<ReturnType<typeof newApi>>;
let office: OfficeSample;
let folder: string;

// No database has a part in it: one will do.
beforeAll(async () => {
  api = await newApi('sqlite');
  office = await officeSample(api);
  folder = mkdtempSync(join(tmpdir(), 'xuelang-office-site-'));
  api.deps.built = { site: join(folder, 'dist'), build: join(folder, '.build') };
});
afterAll(() => api.remove());

const print = { files: 'f', moments: 'm', next: '2026-11-01 08:00' };

function lay(name: string, release: Release | undefined): void {
  mkdirSync(join(folder, '.build', name, 'site'), { recursive: true });
  if (release) writeFileSync(join(folder, '.build', name, 'release.json'), JSON.stringify(release));
}

const note = (status: PublishStatus): void => writeFileSync(join(folder, '.build/status.json'), JSON.stringify(status));

const state = async (): Promise<unknown> => (await office.browsers.editor.get('/api/office/site')).body;

it('is for editors and administrators', async () => {
  const statuses = Object.entries({ guest: 401, member: 403, organiser: 403, editor: 200, administrator: 200 });
  for (const [who, status] of statuses) {
    const reply = await office.browsers[who as keyof OfficeSample['browsers']].get('/api/office/site');
    expect([who, reply.status]).toEqual([who, status]);
  }
});

it('says nothing is there before the first publication', async () => {
  expect(await state()).toEqual({ releases: [], building: null, last: null, next: null });
});

it('lists what is finished, and says which of them visitors see', async () => {
  lay('release-1', { built: 1, seconds: 1, pages: 10, print });
  lay('release-2', { built: 2, seconds: 1, pages: 11, print });
  lay('release-3', undefined);
  symlinkSync(join(folder, '.build/release-1/site'), join(folder, 'dist'));
  expect(await state()).toMatchObject({
    releases: [
      { name: 'release-2', built: 2, pages: 11, isCurrent: false },
      { name: 'release-1', built: 1, pages: 10, isCurrent: true },
    ],
    next: '2026-11-01 08:00',
  });
});

it('says what has to be mended after a failure', async () => {
  const mistakes = [{ file: 'content/lesson/a/index.mdx', line: 3, text: '小标题没有文字。' }];
  note({ last: { at: 5, outcome: 'failed', mistakes, reason: '内容有 1 处要改，改好后再试。' } });
  const last = { at: 5, outcome: 'failed', mistakes, reason: '内容有 1 处要改，改好后再试。' };
  expect(await state()).toMatchObject({ building: null, last });
});

it('knows a build under way from one that was killed', async () => {
  note({ building: { since: 6, process: process.pid, step: '生成网页' } });
  expect(await state()).toMatchObject({ building: { since: 6, step: '生成网页' }, last: null });
  note({ building: { since: 6, process: 2 ** 30, step: '生成网页' } });
  expect(await state()).toMatchObject({ building: null });
});
