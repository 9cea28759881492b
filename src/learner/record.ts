import type { Record } from '@/core/record/record.ts';
import { currentAccount, signedIn } from './account.ts';
import { device, newId, session } from './identity.ts';
import { addToOutbox } from './outbox.ts';

/** What was done, where; who did it, when and on which device is filled in. */
export type Deed = Omit<Record, 'id' | 'actor' | 'at' | 'device' | 'session'> & {
  /** When it ended by this device's clock; now, if missing. */
  at?: number;
};

/**
 * Records what the member did. Resolves when the device has stored it; it is sent when it can be.
 * @param score this device's own mark of an answer (core/marking). It shows at once and is never sent.
 */
export async function record(deed: Deed, score?: number): Promise<Record> {
  const at = Math.round(deed.at ?? Date.now());
  const full: Record = { ...deed, id: newId(), actor: currentAccount(), at, device: device(), session };
  const epoch = signedIn()?.epoch;
  await addToOutbox({ record: full, ...(score !== undefined && { score }), ...(epoch !== undefined && { epoch }) });
  return full;
}
