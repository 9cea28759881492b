import type { Kysely } from 'kysely';
import type { Store } from '@/api/database/store.ts';
import type { Tables } from '@/api/database/tables.ts';

/** Notes that a device of an attempt was heard of. */
export function hear(store: Store, attempt: string, device: string, now: number): Promise<void> {
  return store.write((db) => heard(db, attempt, device, now));
}

/** The same within a unit of work. */
export async function heard(db: Kysely<Tables>, attempt: string, device: string, now: number): Promise<void> {
  await db
    .insertInto('exam_device')
    .values({ attempt, device, heard: now })
    .onConflict((conflict) => conflict.columns(['attempt', 'device']).doUpdateSet({ heard: now }))
    .execute();
}
