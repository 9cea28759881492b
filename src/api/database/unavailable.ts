/** Node's and PostgreSQL's codes for a database that can't be reached or can't take more now. */
const codes = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|53|57P)/;

/** SQLite's primary result codes: busy, locked, out of memory, disk error, full, can't open. */
const sqliteCodes = new Set([5, 6, 7, 10, 13, 14]);

/** Whether an error says that the database is away or full, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteCodes.has(error.errcode & 0xff);
  if ('code' in error && typeof error.code === 'string') return codes.test(error.code);
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}
