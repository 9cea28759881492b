import { guest, type Member } from './account.ts';
import { announce } from './changes.ts';
import { forgetAccount, forgetOwn, unsentOf } from './outbox.ts';
import type { Change } from './rows.ts';
import { store } from './store.ts';

/** How many records belong to nobody yet: studied on this device before anyone signed in. */
export async function guestRecordCount(): Promise<number> {
  return (await unsentOf(guest)).length;
}

/** Makes the guest's records the member's, as if they had been signed in. Answers how many; a second call finds none. */
export async function adoptGuestRecords({ id: account }: Pick<Member, 'id'>): Promise<number> {
  const unsent = await unsentOf(guest);
  const changes = unsent.flatMap(({ record, ...rest }): Change[] => [
    { store: 'outbox', account, key: record.id, value: { ...rest, record: { ...record, actor: account } } },
    { store: 'outbox', account: guest, key: record.id, value: undefined },
  ]);
  const takes = (await (await store()).all('takes', guest)).flatMap(([key, value]): Change[] => [
    { store: 'takes', account, key, value },
    { store: 'takes', account: guest, key, value: undefined },
  ]);
  await (await store()).write([...changes, ...takes]);
  forgetOwn(unsent.map(({ record }) => record.id));
  announce();
  return unsent.length;
}

/** Removes what was studied before sign-in: the member says it is not theirs. */
export async function discardGuestRecords(): Promise<void> {
  await forgetAccount(guest);
}
