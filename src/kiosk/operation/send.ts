import { eventLimit, type EventsAnswer } from '@/core/kiosk/events.ts';
import { call } from '@/learner/api.ts';
import type { Queue } from './queue.ts';

/** Sends what waits. What the server has answered for leaves the queue; the rest is tried again with the next heartbeat. */
export function createSender(queue: Queue): { soon: () => void; isIdle: () => boolean } {
  let sending: Promise<void> | undefined;

  async function send(): Promise<void> {
    for (;;) {
      const events = await queue.first(eventLimit);
      if (events.length === 0) return;
      const { accepted, duplicates, rejected } = (
        await call<EventsAnswer>('/api/kiosks/me/events', { now: Date.now(), events })
      ).body;
      // What is rejected is so for good.
      const done = [...accepted, ...duplicates, ...rejected.map(({ id }) => id)];
      if (done.length === 0) return;
      await queue.remove(done);
    }
  }
  return {
    soon() {
      sending ??= send()
        .catch(() => undefined)
        .finally(() => (sending = undefined));
    },
    isIdle: () => sending === undefined,
  };
}
