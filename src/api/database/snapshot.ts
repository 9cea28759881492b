import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { postgresTools } from './tools.ts';

/** Where a database is: PostgreSQL at an address, else a file of SQLite. */
export interface DatabasePlace {
  DATABASE_URL?: string | undefined;
  DATA_DIR: string;
}

/** The file of SQLite in a data folder. */
export const sqliteFile = 'xuelang.db';

/**
 * Copies a database as it is at one moment, while others read and write it, into a new file that is on disk when this
 * resolves: SQLite's own format, or that of pg_dump. Errors are sentences for the operator.
 */
export async function snapshot(place: DatabasePlace, target: string): Promise<void> {
  rmSync(target, { force: true });
  if (place.DATABASE_URL !== undefined) await (await postgresTools(place.DATABASE_URL)).dump(target);
  else copySqlite(`${place.DATA_DIR}/${sqliteFile}`, target);
  toDisk(target);
}

/**
 * `VACUUM INTO` reads in one transaction, and writers do not wait for it. The backup interface would begin anew with each
 * write of another process, and never end under load.
 */
function copySqlite(file: string, target: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma busy_timeout = 5000');
    database.prepare('vacuum into ?').run(target);
  } finally {
    database.close();
  }
  checkSqlite(target);
}

/** Throws where a file is no whole database. */
export function checkSqlite(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [found] = database.prepare('pragma integrity_check(1)').all();
    if (found?.['integrity_check'] !== 'ok') throw new Error(`数据库文件 ${file} 是坏的。`);
  } finally {
    database.close();
  }
}

/** Waits until a file, or a folder's list of names, is on disk. */
export function toDisk(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
