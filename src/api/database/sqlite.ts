import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { groupCommit } from './group-commit.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Statements kept ready. There are about twenty different queries; rare ones fall out. */
const statementsKept = 200;

/**
 * Opens (and makes) a SQLite database. A process must open a file once: a second writing connection would make the event
 * loop wait for the first.
 */
export function openSqlite(file: string): Store {
  const database = new DatabaseSync(file);
  // FULL: an acknowledged batch survives power loss. busy_timeout: another program
  // may hold the file for a moment. Nothing else is answered meanwhile, so not for long: a request can be sent again.
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma busy_timeout = 250;
    pragma cache_size = -4000;
  `);
  const db = new Kysely<Tables>({ dialect: new Dialect({ database: forKysely(database) }) });
  const queue = groupCommit(db);
  return {
    kind: 'sqlite',
    db,
    write: (unit) => queue.write(unit),
    alone: (work) => work(),
    processes: null,
    async close() {
      await queue.idle();
      // Kysely closes only what it has used, and it may not have been.
      database.exec('pragma wal_checkpoint(truncate)');
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}

/**
 * SQLite's changes of tables do belong to a transaction. Kysely says no, for the sake of pragmas that don't; ours has none
 * of these in a migration. So a migration that is cut off leaves nothing behind, and the next start makes it again.
 */
class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** What Kysely expects of better-sqlite3, on node:sqlite, with prepared statements kept. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      const made: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        // A commit for which the disk is full has rolled back by itself: Kysely's own rollback would hide why.
        run: (parameters) =>
          sql === 'rollback' && !database.isTransaction
            ? { changes: 0, lastInsertRowid: 0 }
            : statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
      const [oldest] = kept.keys();
      if (kept.size >= statementsKept && oldest !== undefined) kept.delete(oldest);
      kept.set(sql, made);
      return made;
    },
  };
}
