import { setImmediate as afterPendingRequests } from 'node:timers/promises';

/** So many lines are sent at once; then other requests get their turn. */
const portion = 250;

/** What table programs would take for a formula when they open the file; full width counts in Chinese ones. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A line of CSV. A cell that would be taken for a formula gets an apostrophe before it, which shows it as text. */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/**
 * Lines as a file to be saved, sent as they come: a long list is never in memory as a whole. It begins with a byte order
 * mark, by which Excel knows that it is UTF-8.
 */
export function csvResponse(name: string, lines: AsyncIterator<readonly string[]>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode('\ufeff')),
    async pull(controller) {
      await afterPendingRequests();
      let text = '';
      for (let count = 0; count < portion; count++) {
        const { done, value } = await lines.next();
        if (done === true) {
          controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += csvLine(value);
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
