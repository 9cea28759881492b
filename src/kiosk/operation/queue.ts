import type { KioskEvent } from '@/core/kiosk/events.ts';
import type { Device } from '@/kiosk/device.ts';

/** Beyond so many the oldest go, and are counted: a screen may be without a network for months. */
export const most = 5_000;

/** Events that wait to be sent: in IndexedDB, which power cuts and the wipe of visitors' traces leave alone. */
export interface Queue {
  add(event: KioskEvent): Promise<void>;
  /** The oldest. */
  first(count: number): Promise<KioskEvent[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** How many wait, and how many were lost since the last time that all was sent. */
  state(): Promise<{ waiting: number; dropped: number }>;
}

/** @param limit replaced by tests */
export function openQueue(device: Device, limit = most): Queue {
  const database = openDatabase();
  // What the disk does not take: it is sent from here, or lost with the page.
  const memory = new Map<string, KioskEvent>();
  const drop = (count: number): void => void device.set('dropped', (device.get<number>('dropped') ?? 0) + count);

  async function stored<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const db = await database;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('events', mode);
      const request = ask(transaction.objectStore('events'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }
  const count = (): Promise<number> => stored('readonly', (store) => store.count()).catch(() => 0);

  return {
    async add(event) {
      try {
        await stored('readwrite', (store) => store.put(event));
        const over = (await count()) - limit;
        if (over <= 0) return;
        const oldest = await stored('readonly', (store) => store.getAllKeys(null, over));
        await stored('readwrite', (store) => store.delete(IDBKeyRange.bound(oldest[0], oldest.at(-1))));
        drop(oldest.length);
      } catch {
        memory.set(event.id, event);
        const [eldest] = memory.keys();
        if (memory.size <= limit || eldest === undefined) return;
        memory.delete(eldest);
        drop(1);
      }
    },
    async first(wanted) {
      const kept = await stored('readonly', (store) => store.getAll(null, wanted)).catch(() => []);
      return [...(kept as KioskEvent[]), ...memory.values()].slice(0, wanted);
    },
    async remove(ids) {
      for (const id of ids) memory.delete(id);
      for (const id of ids) await stored('readwrite', (store) => store.delete(id)).catch(() => undefined);
      if ((await count()) + memory.size === 0) device.set('dropped', undefined);
    },
    state: async () => ({
      waiting: (await count()) + memory.size,
      dropped: device.get<number>('dropped') ?? 0,
    }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('xuelang-kiosk-events', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('events', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}
