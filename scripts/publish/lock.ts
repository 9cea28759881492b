import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** SQLite's "someone else has it". */
const busy = 5;

/**
 * Does something that only one process may do in a project at a time; a second one waits, after saying so.
 * The lock is SQLite's, which is the operating system's: it ends with its process, however that ends.
 */
export async function alone<T>(root: string, whenBusy: () => void, work: () => Promise<T>): Promise<T> {
  await mkdir(join(root, '.build'), { recursive: true });
  const lock = new DatabaseSync(join(root, '.build/lock'), { timeout: 0 });
  try {
    for (let waited = false; !tryLock(lock); waited = true) {
      if (!waited) whenBusy();
      await sleep(200);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
