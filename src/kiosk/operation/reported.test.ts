import { expect, test } from 'vitest';
import { offlineOf, railOf, releaseOf, versionOf } from './reported.ts';

test.each([
  [undefined, { state: 'none', share: null, why: null }],
  [{ state: 7 }, { state: 'none', share: null, why: null }],
  [
    { state: 'loading', done: 30, total: 120, reason: null },
    { state: 'loading', share: 0.25, why: null },
  ],
  [
    { state: 'loading', done: 5, total: 0, reason: null },
    { state: 'loading', share: null, why: null },
  ],
  [
    { state: 'trial', done: 9, total: 9, reason: null },
    { state: 'trial', share: null, why: null },
  ],
  [
    { state: 'failed', done: 0, total: 9, reason: 'no room' },
    { state: 'failed', share: null, why: 'no room' },
  ],
  [
    { state: 'ready', done: 9, total: 9, reason: 'old' },
    { state: 'ready', share: null, why: null },
  ],
])('a release that reports %o', (reported, heard) => {
  expect(releaseOf(reported)).toEqual(heard);
});

test.each([
  [undefined, null],
  [{ link: 'connecting', st: 'none', motor: 'none' }, null],
  [{ link: 'unreachable', st: 'none', motor: 'none' }, 'unreachable'],
  [{ link: 'open', st: 'ok', motor: 'emergency' }, 'emergency'],
  [{ link: 'open', st: 'lost', motor: 'none' }, 'lost'],
  [{ link: 'open', st: 'uncalibrated', motor: 'none' }, 'uncalibrated'],
  [{ link: 'open', st: 'ok', motor: 'idle' }, 'well'],
])('a rail that reports %o', (reported, heard) => {
  expect(railOf(reported)).toBe(heard);
});

test('a kiosk starts without a network where its page comes from a release, and says what it lacks then', () => {
  expect(offlineOf({ version: null }, undefined)).toEqual({ isKept: false, lacking: [] });
  const others = { wanted: 2, lacking: [{ title: '三湾', why: 'full' }] };
  expect(offlineOf({ version: 'r-7' }, others)).toEqual({ isKept: true, lacking: ['三湾'] });
});

test('a version is the release’s where there is one', () => {
  expect([versionOf({ version: 'r-7' }), versionOf({}), versionOf(null)]).toEqual(['r-7', undefined, undefined]);
});
