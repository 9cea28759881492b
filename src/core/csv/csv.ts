/** What spreadsheets take for a formula when a cell begins with it, and what hides such a beginning (OWASP). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV that Excel and WPS open without asking: UTF-8 with a byte order mark, CRLF, and no text that they would
 * take for a formula. Numbers stay numbers, also negative ones.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join()}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
