import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Says to other programs that a server works with this data folder, until the answer is called or the process ends,
 * however it ends: the lock is SQLite's, which is the operating system's. Several servers may hold it.
 */
export function holdRunLock(dataDir: string): () => void {
  try {
    const lock = open(dataDir);
    lock.exec('begin');
    // A transaction holds the lock from its first read on.
    lock.prepare('select 1 from sqlite_master').all();
    return () => lock.close();
  } catch (error) {
    if (isBusy(error)) throw new Error('正在恢复备份，请等它完成后再启动学廊。', { cause: error });
    // The folder can't be written: nobody can restore anything there either.
    return () => undefined;
  }
}

/** Does what no server may be running for. Throws a sentence for the operator if one is. */
export async function whileStopped<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = open(dataDir);
  try {
    lock.exec('begin exclusive');
    return await work();
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new Error('学廊正在运行。请先停下它（装成服务的：systemctl stop xuelang），再试一次。', { cause: error });
  } finally {
    lock.close();
  }
}

function open(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  return new DatabaseSync(join(dataDir, 'run.lock'), { timeout: 0 });
}

/** SQLite's "someone else has it". */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
