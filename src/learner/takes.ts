import type { Activity } from '@/core/place/place.ts';
import { currentAccount } from './account.ts';
import { announce } from './changes.ts';
import { newId } from './identity.ts';
import type { Take } from './rows.ts';
import { store } from './store.ts';

/** A recording with the id it is kept under. */
export interface Kept extends Take {
  id: string;
}

/** The current account's recordings of a work, the newest first. */
export async function takesOf(activity: Activity): Promise<Kept[]> {
  const rows = await (await store()).all('takes', currentAccount());
  return rows
    .filter(([, take]) => take.activity === activity)
    .map(([id, take]) => ({ ...take, id }))
    .reverse();
}

/** Keeps a recording on this device; rejects where there is no room, or this browser keeps nothing. */
export async function keepTake(take: Take): Promise<void> {
  const opened = await store();
  if (!opened.persistent) throw new Error('not persistent');
  await opened.write([{ store: 'takes', account: currentAccount(), key: newId(), value: take }]);
  announce();
}

export async function removeTake(id: string): Promise<void> {
  await (await store()).write([{ store: 'takes', account: currentAccount(), key: id, value: undefined }]);
  announce();
}
