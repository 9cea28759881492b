import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Unit } from './store.ts';
import type { Tables } from './tables.ts';

const savepoint = CompiledQuery.raw('savepoint unit');
const release = CompiledQuery.raw('release unit');
const rollback = CompiledQuery.raw('rollback to unit');

/** At most this many units in a transaction: bounds how long the first waits for the last. */
const largestGroup = 128;

interface Waiting {
  unit: Unit<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes the units that wait together in one transaction, because the costly thing is the commit's write to disk.
 * Each stands behind a savepoint: one that fails takes no other with it. Promises settle after the commit only.
 */
export function groupCommit(db: Kysely<Tables>) {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await afterPendingRequests();
      const group = waiting.slice(0, largestGroup);
      waiting = waiting.slice(largestGroup);
      await commit(db, group);
    }
    running = undefined;
  }

  return {
    write<T>(unit: Unit<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ unit, resolve: resolve as (value: unknown) => void, reject });
        running ??= run();
      });
    },
    /** Resolves when nothing waits. */
    async idle(): Promise<void> {
      while (running !== undefined) await running;
    },
  };
}

async function commit(db: Kysely<Tables>, group: Waiting[]): Promise<void> {
  const settle: (() => void)[] = [];
  let failed: unknown;
  try {
    await db.transaction().execute(async (transaction) => {
      for (const { unit, resolve, reject } of group) {
        await transaction.executeQuery(savepoint);
        try {
          const value = await unit(transaction);
          settle.push(() => resolve(value));
        } catch (error) {
          failed = error;
          await transaction.executeQuery(rollback);
          failed = undefined;
          settle.push(() => reject(error));
        }
        await transaction.executeQuery(release);
      }
    });
  } catch (error) {
    // On a full disk SQLite rolls all of it back by itself, and there is no savepoint left: the first error says why.
    for (const { reject } of group) reject(failed ?? error);
    return;
  }
  for (const announce of settle) announce();
}
