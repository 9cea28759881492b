import type { KioskCommand } from '@/core/kiosk/command.ts';
import type { Settings } from '@/core/kiosk/heartbeat.ts';
import { backOff } from '@/learner/back-off.ts';

interface Hearing {
  settings: (settings: Settings) => void;
  command: (command: KioskCommand) => void;
  withdrawn: () => void;
}

/** The server says every 15 s that it is there; after so long without, the line is dead, in milliseconds. */
const patience = 45_000;

/** Hears what the office says as it says it. Where the line breaks it is made again, later each time; heartbeats go on. */
export function listen(hearing: Hearing): { again: () => void } {
  let source: EventSource | undefined;
  let failures = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function alive(): void {
    clearTimeout(watch);
    watch = setTimeout(broken, patience);
  }
  function broken(): void {
    source?.close();
    clearTimeout(watch);
    clearTimeout(retry);
    retry = setTimeout(open, backOff(++failures, Math.random()));
  }
  function open(): void {
    source?.close();
    clearTimeout(retry);
    const opened = new EventSource('/api/kiosks/me/stream');
    source = opened;
    alive();
    const on = (name: string, hear: (data: unknown) => void): void =>
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        failures = 0;
        alive();
        hear(JSON.parse(data));
      });
    on('ping', () => undefined);
    on('settings', (data) => hearing.settings(data as Settings));
    on('command', (data) => hearing.command(data as KioskCommand));
    on('withdrawn', hearing.withdrawn);
    // Chromium would try again by itself, for ever at the same pace.
    opened.addEventListener('error', () => source === opened && broken());
  }
  open();
  return { again: open };
}
