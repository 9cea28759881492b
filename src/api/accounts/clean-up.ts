import type { Store } from '@/api/database/store.ts';
import { longestWindow, type SessionLimits } from './policy.ts';

/**
 * Removes sessions that can't be used any more and counts of attempts that are over. Sessions from the future stay: it may
 * be this clock that is wrong, and about to be set right.
 */
export async function cleanUpAccounts(store: Store, limits: SessionLimits, now: number): Promise<void> {
  await store.write(async (db) => {
    await db
      .deleteFrom('session')
      .where((where) =>
        where.or([
          where('started', '<=', now - limits.own.absolute),
          where('seen', '<=', now - limits.own.idle),
          where('ends', '<=', now),
          where.and([where('shared', '=', 1), where('seen', '<=', now - limits.shared.idle)]),
          where.and([where('shared', '=', 1), where('started', '<=', now - limits.shared.absolute)]),
        ]),
      )
      .execute();
    await db
      .deleteFrom('sign_in_attempt')
      .where('since', '<=', now - longestWindow)
      .execute();
  });
}
