import type { Pointer } from '@/core/guide/command.ts';
import { send } from '@/kiosk/live/send.ts';

/**
 * Sends where the pointer is, one place at a time and always the newest: as fast as the network, no faster.
 * @param visit the visit that is under way, if any
 */
export function createPointer(visit: () => string | undefined): (at: Pointer) => void {
  let newest: { at: Pointer } | undefined;
  let isSending = false;

  async function sendAll(): Promise<void> {
    isSending = true;
    for (let id = visit(); newest && id !== undefined; id = visit()) {
      const { at } = newest;
      newest = undefined;
      await send('/api/guide/pointer', { visit: id, at }).catch(() => undefined);
    }
    isSending = false;
  }

  return (at) => {
    newest = { at };
    if (!isSending) void sendAll();
  };
}
