import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { KioskEvent } from '@/core/kiosk/events.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import type { Queue } from './queue.ts';
import { createSender } from './send.ts';

/** A queue of this test's own: the real one is IndexedDB's, which the journeys use. */
function memoryQueue(events: KioskEvent[]): Queue & { left: () => number } {
  const kept = new Map(events.map((event) => [event.id, event]));
  return {
    add: (event) => Promise.resolve(void kept.set(event.id, event)),
    first: (count) => Promise.resolve([...kept.values()].slice(0, count)),
    remove: (ids) => Promise.resolve(ids.forEach((id) => kept.delete(id))),
    state: () => Promise.resolve({ waiting: kept.size, dropped: 0 }),
    left: () => kept.size,
  };
}

const visit = (seed: number): KioskEvent => ({
  ...{ id: uuidV7(seed, new Uint8Array(16).fill(seed % 256)), kind: 'visit', at: seed, seconds: 1, opened: [] },
});

test('over a network that loses requests and answers, each event arrives once and the queue is emptied', async () => {
  const fate = fc.constantFrom('arrives', 'request lost', 'answer lost', 'server error');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 450 }), fc.array(fate, { maxLength: 12 }), async (count, fates) => {
      const queue = memoryQueue(Array.from({ length: count }, (_, index) => visit(index + 1)));
      const stored: string[] = [];
      vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
        const what = fates.shift() ?? 'arrives';
        if (what === 'request lost') return Promise.reject(new TypeError('no network'));
        if (what === 'server error') return Promise.resolve(new Response('', { status: 503 }));
        const { events } = JSON.parse(body) as { events: { id: string }[] };
        expect(events.length).toBeLessThanOrEqual(200);
        const ids = events.map(({ id }) => id);
        const accepted = ids.filter((id) => !stored.includes(id));
        const duplicates = ids.filter((id) => stored.includes(id));
        stored.push(...accepted);
        if (what === 'answer lost') return Promise.reject(new TypeError('no answer'));
        return Promise.resolve(Response.json({ accepted, duplicates, rejected: [] }));
      });
      const sender = createSender(queue);
      for (let turn = 0; turn < 20 && queue.left() > 0; turn++) {
        sender.soon();
        await vi.waitUntil(() => sender.isIdle(), { interval: 1 });
      }
      expect(queue.left()).toBe(0);
      expect(new Set(stored).size).toBe(count);
      expect(stored.length).toBe(count);
    }),
    { numRuns: 40 },
  );
  vi.unstubAllGlobals();
});
