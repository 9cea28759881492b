import { spawn } from 'node:child_process';

/** Tells systemd how it goes (sd_notify). Without it, as in a terminal, nothing happens. */
export function notify(...words: string[]): void {
  if (process.env['NOTIFY_SOCKET'] === undefined) return;
  spawn('systemd-notify', words, { stdio: 'ignore' }).on('error', () => undefined);
}

/** Writes a line for people; for the journal with its weight, so that `journalctl -p warning` finds what went wrong. */
export function log(line: string, weight: 'info' | 'warning' = 'info'): void {
  const mark = process.env['JOURNAL_STREAM'] === undefined ? '' : weight === 'info' ? '<6>' : '<4>';
  console.log(mark + line.replaceAll('\n', ' '));
}
