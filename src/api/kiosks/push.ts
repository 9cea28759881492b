import type { Deps } from '@/api/deps.ts';
import type { KioskCommand } from '@/core/kiosk/command.ts';
import type { Settings } from '@/core/kiosk/heartbeat.ts';

/** What a screen is told at once, if it is there to hear it; it is also kept, and comes with its next heartbeat. */
export type Push = { command: KioskCommand } | { settings: Settings } | { withdrawn: true };

export function topicOf(screen: string): string {
  return `kiosk:${screen}`;
}

/** Tells a screen. Where it can't be told, its next heartbeat will. */
export function push({ live, log }: Pick<Deps, 'live' | 'log'>, screen: string, message: Push): void {
  live
    .publish(topicOf(screen), message)
    .catch((error: unknown) => log.write('warn', 'a screen could not be told', { error: String(error) }));
}
