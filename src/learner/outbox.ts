import type { Account } from './account.ts';
import { announce } from './changes.ts';
import { forgetLocal } from './local.ts';
import { type Change, storeNames, type Unsent } from './rows.ts';
import { store } from './store.ts';

/**
 * This page's records until they are acknowledged: what can be sent while the page is being left, when there is no time
 * for the database, and what is left where the database refuses.
 */
const own = new Map<string, Unsent & { isStored?: true }>();

/** Whether the database, though there is one, took the last record. */
let isTaking = true;

/** Keeps a record until the server has it. Resolves when the device has stored it. */
export async function addToOutbox(unsent: Unsent): Promise<void> {
  const { id, actor } = unsent.record;
  const mine: Unsent & { isStored?: true } = { ...unsent };
  own.set(id, mine);
  const change: Change = { store: 'outbox', account: actor, key: id, value: unsent };
  try {
    await (await store()).write([change]);
    mine.isStored = true;
    isTaking = true;
  } catch {
    isTaking = false;
    // The disk is full or the database broken: it stays in `own` and is sent from there.
  }
  announce();
}

/** All records of an account that the server has not acknowledged, oldest first. */
export async function unsentOf(account: Account): Promise<Unsent[]> {
  const mine = [...own.values()].filter(({ record, isStored }) => isStored && record.actor === account);
  const stored = await (await store()).all('outbox', account);
  const known = new Set(stored.map(([id]) => id));
  // What was stored and is not there any more, another tab has sent or erased.
  forgetOwn(mine.map(({ record }) => record.id).filter((id) => !known.has(id)));
  const others = ownUnsent(account).filter(({ record }) => !known.has(record.id));
  return [...stored.map(([, unsent]) => unsent), ...others];
}

/** Those made by this page. */
export function ownUnsent(account: Account): Unsent[] {
  return [...own.values()].filter(({ record }) => record.actor === account);
}

/** Forgets records that are acknowledged or moved, as far as this page remembers them. */
export function forgetOwn(ids: Iterable<string>): void {
  for (const id of ids) own.delete(id);
}

/** Whether records survive the page. If not, the member should know. */
export async function isPersistent(): Promise<boolean> {
  return (await store()).persistent && isTaking;
}

/** What begins the keys of an account's rounds of play on this device. */
export function playKey(account: Account): string {
  return `play.${account}.`;
}

/** What begins the keys of what an account answered in examinations and the server does not have yet. */
export function examKey(account: Account): string {
  return `exam.${account}.`;
}

/** Removes everything of an account from this device, or what is in the stores named. */
export async function forgetAccount(account: Account, stores = storeNames): Promise<void> {
  forgetOwn(ownUnsent(account).map(({ record }) => record.id));
  for (const key of [playKey(account), examKey(account)]) forgetLocal(key);
  await (await store()).clear(account, stores);
  announce();
}
