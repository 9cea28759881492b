import { expect, test } from 'vitest';
import { batchLimit } from './batch-limit.ts';
import { batchSchema } from './batch.ts';
import { uuidV7 } from './uuid.ts';

const id = uuidV7(1, new Uint8Array(16));
const batch = { device: id, now: 1, records: [{ id }] };

test('keeps what it does not know in a record: it is parsed later, alone', () => {
  const records = [{ id, verb: 'danced', extra: [1] }];
  expect(batchSchema.parse({ ...batch, records }).records).toEqual(records);
});

test(`takes ${batchLimit} records`, () => {
  expect(batchSchema.safeParse({ ...batch, records: Array(batchLimit).fill({ id }) }).success).toBe(true);
});

test.each([
  ['no records', { ...batch, records: [] }],
  ['too many records', { ...batch, records: Array(batchLimit + 1).fill({ id }) }],
  ['a record without an id', { ...batch, records: [{ verb: 'completed' }] }],
  ['an id of another version', { ...batch, records: [{ id: '0d9f1f6e-8c3b-4f6a-9a52-1c5d9e3f7a11' }] }],
  ['a record that is no object', { ...batch, records: ['x'] }],
  ['no device', { now: 1, records: [{ id }] }],
  ['a clock that is no number', { ...batch, now: '1' }],
  ['a list', [batch]],
])('refuses %s', (_, input) => {
  expect(batchSchema.safeParse(input).success).toBe(false);
});
