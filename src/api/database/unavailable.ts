/**
 * Node's and PostgreSQL's codes for a database that can't be reached or can't take more now: among them read-only (a
 * standby, 25006), and too busy even after trying again (40001, 40P01).
 */
const codes = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08|25006|40001|40P01|53|57P)/;

/** SQLite's primary result codes: busy, locked, out of memory, read-only, disk error, full, can't open. */
const sqliteCodes = new Set([5, 6, 7, 8, 10, 13, 14]);

/** Whether an error says that the database is away or full, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteCodes.has(error.errcode & 0xff);
  if ('code' in error && typeof error.code === 'string') return codes.test(error.code);
  return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message);
}
