import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '@/core/record/record.arbitrary.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { cutBatch, keepaliveBytes } from './batch.ts';

const device = uuidV7(1, new Uint8Array(16));

test('what fits is as much as fits, from the oldest on', () => {
  const records = fc.array(anyRecord, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(records, fc.integer({ min: 300, max: 5000 }), fc.integer({ min: 1, max: 30 }), (all, bytes, most) => {
      const batch = cutBatch(all, bytes, most);
      expect(batch).toEqual(all.slice(0, batch.length));
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(most);
      const body = JSON.stringify({ device, now: Date.now(), records: batch });
      if (batch.length > 1) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(bytes);
    }),
  );
});

test('Chinese answers count with their bytes', () => {
  const [sample] = fc.sample(anyRecord, 1);
  if (!sample) throw new Error('no sample');
  const records = Array(500).fill({ ...sample, response: '三湾改编'.repeat(100) });
  const batch = cutBatch(records, keepaliveBytes);
  expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(64 * 1024);
  expect(batch.length).toBeGreaterThan(20);
});

test('of nothing there is no batch', () => {
  expect(cutBatch([], keepaliveBytes)).toEqual([]);
});
