import type { Deps } from '@/api/deps.ts';
import { unavailability } from '@/api/database/unavailable.ts';

/** Whether the database takes what is written: `ok`, or why not. */
export type Writable = 'ok' | 'storage-full' | 'read-only' | 'database-unavailable';

/** Anyone may ask; the disk is not made to work more often than this. */
const fresh = 5_000;

const known = new WeakMap<Deps['store'], { at: number; state: Promise<Writable> }>();

/** Tries it out by writing, at most every few seconds. */
export function writable({ store, now }: Pick<Deps, 'store' | 'now'>): Promise<Writable> {
  const before = known.get(store);
  const at = now();
  if (before !== undefined && Math.abs(at - before.at) < fresh) return before.state;
  const state = probe(store, at);
  known.set(store, { at, state });
  return state;
}

/**
 * A row that the hourly cleaning takes away. On SQLite it needs a page of its own, so that it does not fit where the disk
 * is full; PostgreSQL's keys are short.
 */
async function probe(store: Deps['store'], at: number): Promise<Writable> {
  try {
    await store.write((db) =>
      db
        .insertInto('sign_in_attempt')
        .values({ subject: store.kind === 'sqlite' ? `probe ${'.'.repeat(5_000)}` : 'probe', failures: 0, since: at })
        .onConflict((conflict) => conflict.column('subject').doUpdateSet({ since: at }))
        .execute(),
    );
    return 'ok';
  } catch (error) {
    return unavailability(error) ?? 'database-unavailable';
  }
}
