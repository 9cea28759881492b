/**
 * A table as CSV (RFC 4180) that table programs open as it is: with a byte order mark, for they take UTF-8 for something
 * else without it, and with nothing they would calculate: a cell that looks like a formula begins with an apostrophe.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
