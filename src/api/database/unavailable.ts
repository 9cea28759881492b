/** Why the database does not take something, so that the same request may succeed later: names of problems. */
export type Unavailability = 'storage-full' | 'read-only' | 'database-unavailable';

/**
 * Node's and PostgreSQL's codes for a database that can't be reached or can't take more now: among them too busy even
 * after trying again (40001, 40P01).
 */
const codes = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08|40001|40P01|53|57P)/;

/** SQLite's primary result codes: busy, locked, out of memory, disk error, can't open. */
const sqliteCodes = new Set([5, 6, 7, 10, 14]);

/** Whether an error says that the database is away, full or read-only, and which of them; null for any other error. */
export function unavailability(error: unknown): Unavailability | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return ofSqlite(error.errcode & 0xff);
  if ('code' in error && typeof error.code === 'string') return ofCode(error.code);
  return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
    ? 'database-unavailable'
    : null;
}

function ofSqlite(code: number): Unavailability | null {
  if (code === 13) return 'storage-full';
  if (code === 8) return 'read-only';
  return sqliteCodes.has(code) ? 'database-unavailable' : null;
}

/** disk_full; a standby or a database set to read-only */
function ofCode(code: string): Unavailability | null {
  if (code === '53100') return 'storage-full';
  if (code === '25006') return 'read-only';
  return codes.test(code) ? 'database-unavailable' : null;
}
