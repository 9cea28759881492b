import { expect, test } from 'vitest';
import { emptyWork } from '@/core/progress/fold.ts';
import { memoryStore } from './memory-store.ts';

test('keeps rows by account, in the order of their keys', async () => {
  const store = memoryStore();
  await store.write([
    { store: 'meta', account: 'm1', key: 'offset', value: 2 },
    { store: 'meta', account: 'm1', key: 'cursor', value: 1 },
    { store: 'meta', account: 'm10', key: 'cursor', value: 9 },
  ]);
  expect(await store.all('meta', 'm1')).toEqual([
    ['cursor', 1],
    ['offset', 2],
  ]);
  expect(await store.all('progress', 'm1')).toEqual([]);
});

test('makes a row from the old one, and deletes', async () => {
  const store = memoryStore();
  const next = (old = emptyWork()) => ({ ...old, parts: { ...old.parts, [Object.keys(old.parts).length]: 1 } });
  const change = { store: 'progress', account: 'm1', key: 'lesson/a', next } as const;
  await store.write([change, change]);
  expect(await store.all('progress', 'm1')).toEqual([['lesson/a', { ...emptyWork(), parts: { 0: 1, 1: 1 } }]]);
  await store.write([{ store: 'progress', account: 'm1', key: 'lesson/a', value: undefined }]);
  expect(await store.all('progress', 'm1')).toEqual([]);
});

test('clears an account', async () => {
  const store = memoryStore();
  const row = { store: 'meta', key: 'cursor', value: 1 } as const;
  await store.write([
    { ...row, account: 'm1' },
    { ...row, account: 'm2' },
  ]);
  await store.clear('m1', ['meta', 'outbox']);
  expect(await store.all('meta', 'm1')).toEqual([]);
  expect(await store.all('meta', 'm2')).toHaveLength(1);
});

test('clears before what stands behind it, and changes nothing where the condition does not hold', async () => {
  const store = memoryStore();
  const cursor = { store: 'meta', account: 'm1', key: 'cursor', value: 1 } as const;
  const begun = { store: 'meta', account: 'm1', key: 'epoch', value: 7 } as const;
  const clear = { store: 'meta', account: 'm1', clear: true } as const;
  expect(await store.write([cursor], { account: 'm1', key: 'epoch', is: 7 })).toBe(false);
  expect(await store.all('meta', 'm1')).toEqual([]);
  expect(await store.write([cursor], { account: 'm1', key: 'epoch', is: 0 })).toBe(true);
  expect(await store.write([clear, begun])).toBe(true);
  expect(await store.all('meta', 'm1')).toEqual([['epoch', 7]]);
});
