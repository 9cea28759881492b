import { type Account, signedIn } from './account.ts';
import type { Change, Unsent } from './rows.ts';
import { store } from './store.ts';

/** So long a device keeps what the server has acknowledged: somebody restores a backup of the night before, not of last year. */
const keptFor = 14 * 86_400_000;

let isPruned = false;

/** What was acknowledged is kept for a while, should the server lose it: a backup may be restored. Not on a shared computer. */
export async function keepSent(account: Account, acknowledged: readonly Unsent[], now: number): Promise<Change[]> {
  if (signedIn()?.shared !== false) return [];
  const kept = acknowledged.map((unsent): Change => ({
    store: 'sent',
    account,
    key: unsent.record.id,
    value: { ...unsent, sent: now },
  }));
  return [...(await outdated(account, now)), ...kept];
}

/** Once a page is often enough. */
async function outdated(account: Account, now: number): Promise<Change[]> {
  if (isPruned) return [];
  isPruned = true;
  const rows = await (await store()).all('sent', account);
  // From the future: the clock was set back since.
  const old = rows.filter(([, { sent }]) => now - sent > keptFor || sent > now + keptFor);
  return old.map(([key]): Change => ({ store: 'sent', account, key, value: undefined }));
}

/** All of it is sent again, in the epoch in which it was recorded: what the server still has it calls a duplicate. */
export async function sendAgain(account: Account): Promise<Change[]> {
  const rows = await (await store()).all('sent', account);
  return rows.flatMap(([key, { sent: _, ...unsent }]): Change[] => [
    { store: 'outbox', account, key, value: unsent },
    { store: 'sent', account, key, value: undefined },
  ]);
}
