import type { RunningVisit } from '@/core/guide/visit.ts';
import { Refused, send } from '@/kiosk/live/send.ts';

/** How often it is looked whether the other guide has answered, and for how long. Milliseconds. */
const every = 2_000;
const patience = 60_000;

/**
 * Asks the guide who has a screen for it, and waits for the answer. Throws what the server refuses with.
 * @returns the visit with the screen in it; undefined where nobody answered, or the waiting was given up
 */
export async function askForScreen(code: string, isWaiting: () => boolean): Promise<RunningVisit | undefined> {
  await send('/api/guide/ask', { code });
  for (const end = performance.now() + patience; performance.now() < end && isWaiting();) {
    await new Promise((resolve) => setTimeout(resolve, every));
    if (!isWaiting()) return undefined;
    try {
      return (await send<{ visit: RunningVisit }>('/api/guide/pair', { code })).visit;
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('screen-taken')) throw error;
    }
  }
  return undefined;
}
