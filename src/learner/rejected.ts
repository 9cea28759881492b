import { currentAccount, signedIn } from './account.ts';
import { announce } from './changes.ts';
import type { Change, Rejected } from './rows.ts';
import { store } from './store.ts';

/** What the server did not take of the current account's records, oldest first. */
export async function rejectedRecords(): Promise<Rejected[]> {
  const rows = await (await store()).all('rejected', currentAccount());
  return rows.map(([, rejected]) => rejected);
}

/** The member has seen why and needs them no more. */
export async function dismissRejected(rejected: readonly Rejected[]): Promise<void> {
  await (await store()).write(rejected.map(leaving));
  announce();
}

/** Puts them back where records wait to be sent: the work may be there again, or the server understand more. */
export async function sendAgain(rejected: readonly Rejected[]): Promise<void> {
  // An erasure empties the list, so what is in it belongs to the present epoch.
  const epoch = signedIn()?.epoch ?? 0;
  const waiting = rejected.map(({ record }): Change => {
    return { store: 'outbox', account: record.actor, key: record.id, value: { record, epoch } };
  });
  await (await store()).write([...waiting, ...rejected.map(leaving)]);
  announce();
}

function leaving({ record }: Rejected): Change {
  return { store: 'rejected', account: record.actor, key: record.id, value: undefined };
}
