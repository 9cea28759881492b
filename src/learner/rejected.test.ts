import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberSignedIn } from './account.ts';
import { forgetAccount, unsentOf } from './outbox.ts';
import { record } from './record.ts';
import { dismissRejected, rejectedRecords, sendAgain } from './rejected.ts';
import { store } from './store.ts';

const member = { id: 'm1', name: 'lin', displayName: '林', roles: [], shared: false, ended: false, epoch: 9 };

beforeEach(async () => {
  rememberSignedIn(member);
  for (const part of ['a', 'b']) {
    const refused = await record({ activity: 'lesson/a', part, verb: 'experienced', seconds: 1 });
    await (
      await store()
    ).write([
      { store: 'outbox', account: 'm1', key: refused.id, value: undefined },
      { store: 'rejected', account: 'm1', key: refused.id, value: { record: refused, type: '/problems/conflict' } },
    ]);
  }
});

afterEach(async () => {
  await forgetAccount('m1');
  rememberSignedIn(null);
});

test('the member dismisses what they have seen', async () => {
  const [first, second] = await rejectedRecords();
  await dismissRejected([first!]);
  expect(await rejectedRecords()).toEqual([second]);
  expect(await unsentOf('m1')).toEqual([]);
});

test('or has it sent again, as of the present epoch', async () => {
  const all = await rejectedRecords();
  await sendAgain(all);
  expect(await rejectedRecords()).toEqual([]);
  expect(await unsentOf('m1')).toEqual(all.map(({ record: one }) => ({ record: one, epoch: 9 })));
});

test('nobody else sees them', async () => {
  rememberSignedIn(null);
  expect(await rejectedRecords()).toEqual([]);
});
