import { type Account, guest, rememberEpoch, signedIn } from './account.ts';
import { call } from './api.ts';
import { announce } from './changes.ts';
import { forgetLocal } from './local.ts';
import { forgetAccount, forgetOwn, playKey, unsentOf } from './outbox.ts';
import type { Change } from './rows.ts';
import { store } from './store.ts';

/**
 * Erases the member's study at the server and on this device; a guest's is on this device alone. Throws an ApiError: then
 * nothing was erased, or only the answer was lost, and the next sync tells.
 */
export async function eraseStudy(): Promise<void> {
  const account = signedIn()?.id;
  if (account === undefined) {
    await forgetAccount(guest);
    return;
  }
  // What another tab records from now on stays.
  const unsent = (await unsentOf(account)).map(({ record }) => record.id);
  const { body } = await call<{ epoch: number }>('/api/me/erase', { confirm: 'erase' });
  const deleted = unsent.map((key): Change => ({ store: 'outbox', account, key, value: undefined }));
  const begun: Change = { store: 'meta', account, key: 'epoch', value: body.epoch };
  const forgotten: Change = { store: 'sent', account, clear: true };
  await (await store()).write([...erasure(account), ...deleted, forgotten, begun]);
  forgetOwn(unsent);
  forgetLocal(playKey(account));
  rememberEpoch(account, body.epoch);
  announce();
}

/** What this device forgets when a new epoch begins. The outbox stays: what is in it the server looks at by itself. */
export function erasure(account: Account): Change[] {
  return [
    { store: 'progress', account, clear: true },
    { store: 'rejected', account, clear: true },
    { store: 'takes', account, clear: true },
    { store: 'meta', account, key: 'cursor', value: undefined },
  ];
}
