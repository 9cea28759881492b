/** A line that tells how far something is: redrawn in a terminal, left out where the output goes to a file. */
export interface Progress {
  show(name: string, done: number, total: number): void;
  clear(): void;
}

const width = 24;

export function progressOn(out: NodeJS.WriteStream): Progress {
  if (!out.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show(name, done, total) {
      const full = Math.round((width * done) / Math.max(1, total));
      const bar = '█'.repeat(full) + '░'.repeat(width - full);
      out.write(`\r\u001b[2K${bar} ${String(Math.round((100 * done) / Math.max(1, total))).padStart(3)}% ${name}`);
    },
    clear() {
      out.write('\r\u001b[2K');
    },
  };
}
