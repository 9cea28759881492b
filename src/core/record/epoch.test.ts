import { expect, test } from 'vitest';
import { isErased } from './epoch.ts';

const erased = 1_000;
const present = { epoch: 7, erased };

test.each([
  ['of the present epoch stays, whatever its time', { epoch: 7, ended: 1 }, false],
  ['of an epoch that a restored backup does not know stays', { epoch: 8, ended: 1 }, false],
  ['from before the erasure goes', { epoch: 0, ended: 999 }, true],
  ['that ended at the erasure goes', { epoch: 0, ended: 1_000 }, true],
  ['made afterwards on a device that had not heard stays', { epoch: 0, ended: 1_001 }, false],
  ['of an earlier epoch that seems to come from the future goes', { epoch: 0, ended: 2_001 }, true],
])('a record %s', (_, record, gone) => {
  expect(isErased(record, present, 2_000)).toBe(gone);
});

test('where nothing was ever erased, nothing goes', () => {
  expect(isErased({ epoch: 0, ended: 9_000 }, { epoch: 3, erased: 0 }, 2_000)).toBe(false);
});
