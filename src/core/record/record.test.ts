import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordSchema } from './record.ts';
import { anyRecord } from './record.arbitrary.ts';
import { uuidV7 } from './uuid.ts';

const id = uuidV7(1, new Uint8Array(16));
const record = { id, actor: 'm1', activity: 'lesson/sanwan', verb: 'experienced', at: 1, device: id, session: id };

test('parsing changes no record', () => {
  fc.assert(
    fc.property(anyRecord, (any) => {
      expect(recordSchema.parse(any)).toEqual(any);
    }),
  );
});

test.each([
  ['a clock ten years ahead', { at: 2e12 }],
  ['a clock before 1970', { at: -1 }],
  ['SQL and HTML in a text', { part: `'; DROP TABLE records; --<script>` }],
])('takes %s', (_, change) => {
  expect(recordSchema.safeParse({ ...record, ...change }).success).toBe(true);
});

test.each([
  ['an unknown verb', { verb: 'danced' }],
  ['an unknown field', { score: 1 }],
  ['no activity', { activity: undefined }],
  ['an activity of no kind', { activity: 'game/a' }],
  ['a time that is no date', { at: 9e15 }],
  ['a time as text', { at: '2026-11-01' }],
  ['study of no time', { seconds: 0 }],
  ['study of more than ten minutes', { seconds: 601 }],
  ['an overlong answer', { response: 'x'.repeat(501) }],
  ['too many answers', { response: Array(31).fill('x') }],
  ['an answer in an answer', { response: [['A']] }],
  ['an overlong part', { part: 'x'.repeat(121) }],
])('refuses %s', (_, change) => {
  expect(recordSchema.safeParse({ ...record, ...change }).success).toBe(false);
});
