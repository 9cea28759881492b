import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * The database. What SQLite and PostgreSQL do differently is named here and nowhere else; all queries are written once.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** For reading. Whatever writes goes through `write`. */
  readonly db: Kysely<Tables>;
  /**
   * Runs a unit of work in a transaction and resolves after it is durably committed.
   * SQLite: units that wait together share one transaction, each behind its own savepoint (group commit).
   * PostgreSQL: a transaction each; run again when it lost to another (serialisation failure, deadlock), so a unit has no
   * effect but on the database.
   */
  write<T>(unit: Unit<T>): Promise<T>;
  /**
   * Runs what only one process may do at a time, such as migrations.
   * SQLite: nothing to do, one process owns the file. PostgreSQL: behind an advisory lock.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /**
   * How processes on the same database tell each other what happens. SQLite: null, one process owns the file.
   * PostgreSQL: LISTEN and NOTIFY; each payload is ASCII of less than 8,000 bytes.
   */
  readonly processes: Processes | null;
  /** Finishes waiting units, writes what the database keeps beside its file back into it, and closes. */
  close(): Promise<void>;
}

export type Unit<T> = (db: Kysely<Tables>) => Promise<T>;

export interface Processes {
  /** Sends payloads to all processes, this one included, in this order. */
  tell(payloads: string[]): Promise<void>;
  /**
   * Hears all payloads; `lost` is called when some may have been missed. Answers how to stop.
   */
  hear(listener: (payload: string) => void, lost: () => void): Promise<() => Promise<void>>;
}
