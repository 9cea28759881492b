/** From nothing to everything; a level includes those before it. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const;

export type LogLevel = (typeof logLevels)[number];

/** Writes one line of JSON an event. Who a member is and what was sent never stands in it. */
export interface Log {
  readonly level: LogLevel;
  write(of: Exclude<LogLevel, 'silent'>, event: string, fields?: object): void;
  /** Writes out what waits. */
  flush(): void;
}

/** A log that keeps what is up to `level`; lines are written together, ten times a second at most. */
export function createLog(level: LogLevel, output: (text: string) => void): Log {
  let lines = '';
  function flush(): void {
    if (lines !== '') output(lines);
    lines = '';
  }
  return {
    level,
    flush,
    write(of, event, fields) {
      if (logLevels.indexOf(of) > logLevels.indexOf(level)) return;
      if (lines === '') setTimeout(flush, 100).unref();
      lines += `${JSON.stringify({ time: new Date().toISOString(), level: of, event, ...fields })}\n`;
    },
  };
}

/** What the log keeps of an unexpected error: for the operator's eyes only. */
export function errorFields(error: unknown): { error: string } {
  return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
