import { expect, test } from 'vitest';
import { type Alarm, alarmsOf, silentAfter } from './alarms.ts';
import type { Condition } from './heartbeat.ts';

const now = 1_800_000_000_000;
const well: Condition = {
  ...{ version: '1', up: 60, fps: 60, temperature: 52, storage: { used: 1, quota: 10 }, error: null },
  shown: { state: 'attract', address: null, title: null, since: now },
  release: { state: 'ready', share: null, why: null },
  ...{ agent: true, rail: null, screen: { width: 1080, height: 1920 }, waiting: 0, dropped: 0 },
};
const machine = { restarts: 2, restarted: null, disk: { free: 2e9, total: 1e11 }, fonts: true };
const at = (some: Partial<Condition>, seen: number | null = now): Alarm[] =>
  alarmsOf({ seen, condition: { ...well, ...some }, since: now - 1e9 }, now);

test('a screen that is well raises none, nor does one that can’t know', () => {
  expect(at({})).toEqual([]);
  expect(at({ temperature: null, storage: null, fps: null })).toEqual([]);
});

test.each<[Alarm, Partial<Condition>, Partial<Condition>]>([
  ['hot', { temperature: 80 }, { temperature: 79.9 }],
  ['storage-low', { storage: { used: 91, quota: 100 } }, { storage: { used: 89, quota: 100 } }],
  ['storage-low', { machine: { ...machine, disk: { free: 9e8, total: 1e11 } } }, { machine }],
  [
    'restarted',
    { machine: { ...machine, restarted: { at: now - 1000, why: '页面没有反应' } } },
    { machine: { ...machine, restarted: { at: now - 3_600_000, why: '页面没有反应' } } },
  ],
  ['not-set-up', { preview: true }, { preview: false }],
  ['no-fonts', { machine: { ...machine, fonts: false } }, { machine: null }],
  ['update-failed', { release: { state: 'failed', share: null, why: 'full' } }, {}],
  ['rail', { rail: 'emergency' }, { rail: 'well' }],
  ['slow', { fps: 19 }, { fps: 20 }],
  ['error', { error: { text: 'x', at: now - 1000 } }, { error: { text: 'x', at: now - 86_400_001 } }],
  ['events-lost', { dropped: 1 }, { dropped: 0 }],
])('%s', (name, bad, good) => {
  expect(at(bad)).toEqual([name]);
  expect(at(good)).toEqual([]);
});

test('a dark screen may stand still', () => {
  expect(at({ fps: 1, shown: { ...well.shown, state: 'dark' } })).toEqual([]);
});

test('what a silent screen said last says nothing of now', () => {
  expect(at({ temperature: 90 }, now - silentAfter)).toEqual(['hot']);
  expect(at({ temperature: 90 }, now - silentAfter - 1)).toEqual(['silent']);
  expect(alarmsOf({ seen: null, condition: null, since: now - 1000 }, now)).toEqual([]);
  expect(alarmsOf({ seen: null, condition: null, since: now - silentAfter - 1 }, now)).toEqual(['silent']);
});
