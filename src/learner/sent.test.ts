import { afterEach, expect, test, vi } from 'vitest';
import type { Batch } from '@/core/record/batch.ts';
import { fold } from '@/core/progress/fold.ts';
import type { Record } from '@/core/record/record.ts';
import { rememberSignedIn } from './account.ts';
import { forgetAccount, unsentOf } from './outbox.ts';
import { loadProgress } from './progress.ts';
import { record } from './record.ts';
import { store } from './store.ts';
import { sync } from './sync.ts';

/** A server whose backups can be restored; scripts/restore raises the epoch as this one does. */
const member = { id: 'm1', name: 'lin', displayName: '林', roles: [], shared: false, ended: false };
let kept = new Map<string, Record & { corrected: number }>();
let [epoch, erased] = [0, 0];

vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
  if (path === '/api/records') {
    const { records } = JSON.parse(init.body as string) as Omit<Batch, 'records'> & { records: Record[] };
    const accepted = records.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    const duplicates = records.map(({ id }) => id).filter((id) => !accepted.includes(id));
    for (const one of records) kept.set(one.id, { ...one, corrected: one.at });
    return Promise.resolve(Response.json({ accepted, duplicates, rejected: [] }));
  }
  const since = Number(new URLSearchParams(path.split('?')[1]).get('since') ?? 0);
  const works = Object.entries(folded()).map(([activity, progress]) => ({ activity, progress }));
  const page = { epoch, erased, cursor: kept.size, works: kept.size > since ? works : [], more: false };
  return Promise.resolve(Response.json(page));
});

const folded = () => fold(kept.values(), () => undefined);
const study = (part: string) => record({ activity: 'lesson/a', part, verb: 'experienced' });

afterEach(async () => {
  await forgetAccount(member.id);
  kept = new Map();
  [epoch, erased] = [0, 0];
});

test('what a restored backup lacks is sent again, and what it has is no other', async () => {
  rememberSignedIn(member);
  await study('one');
  await sync();
  const backup = new Map(kept);
  const late = [await study('two'), await study('three')];
  await sync();
  expect(kept.size).toBe(3);
  kept = backup;
  epoch = 5;
  expect(await sync()).toBe('done');
  expect([...kept.keys()]).toEqual(expect.arrayContaining(late.map(({ id }) => id)));
  expect(await unsentOf(member.id)).toEqual([]);
  expect(await loadProgress()).toEqual(folded());
  // And once more, for the same device.
  kept = new Map();
  epoch = 6;
  await sync();
  expect(kept.size).toBe(3);
});

test('what was erased elsewhere is not sent again', async () => {
  rememberSignedIn(member);
  await study('one');
  await sync();
  kept = new Map();
  [epoch, erased] = [7, 7];
  await sync();
  expect(kept.size).toBe(0);
  expect(await (await store()).all('sent', member.id)).toEqual([]);
});

test('nothing acknowledged stays on a shared computer', async () => {
  rememberSignedIn({ ...member, shared: true });
  await study('one');
  await sync();
  expect(kept.size).toBe(1);
  expect(await (await store()).all('sent', member.id)).toEqual([]);
});
