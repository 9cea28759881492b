import { randomBytes } from 'node:crypto';
import type { Store } from '@/api/database/store.ts';
import { pack, unpacker } from './parcels.ts';
import { createStreams, type Streams } from './streams.ts';

/**
 * What happens now, for whoever is there to hear it. Nothing is kept: who was away asks for the present state. With SQLite
 * messages stay in the process, with PostgreSQL they reach all processes.
 */
export interface Live {
  /**
   * Hands a message (anything JSON can say) to all who listen to a topic: those of this process at once, those of others a
   * moment later. Messages of one process arrive in their order. Resolves when it is sent.
   */
  publish(topic: string, message: unknown): Promise<void>;
  /** Listens to a topic until the function that is answered is called. */
  subscribe(topic: string, listener: (message: unknown) => void): () => void;
  /** Open streams of server-sent events; see `streamEndpoint`. */
  streams: Streams;
  /** Ends all streams and hears nothing any more. */
  close(): Promise<void>;
}

type Listener = (message: unknown) => void;

/** @param now milliseconds since 1970, for the beat of streams */
export async function createLive({ processes }: Pick<Store, 'processes'>, now: () => number): Promise<Live> {
  const topics = new Map<string, Set<Listener>>();
  const streams = createStreams(now);
  const self = randomBytes(6).toString('hex');
  const unpack = unpacker(self);

  function deliver(topic: string, message: unknown): void {
    for (const listener of topics.get(topic) ?? []) listener(message);
  }

  const send = processes === null ? undefined : sender(processes.tell);
  const stop = await processes?.hear(
    (payload) => {
      const [topic, message] = (unpack(payload)?.message ?? []) as [string?, unknown?];
      if (topic !== undefined) deliver(topic, message);
    },
    // Messages were missed: browsers connect again by themselves and are told the present state.
    () => streams.endAll(),
  );

  let number = 0;
  return {
    async publish(topic, message) {
      deliver(topic, message);
      await send?.(pack([topic, message], self, ++number));
    },
    subscribe(topic, listener) {
      const listeners = topics.get(topic) ?? new Set();
      topics.set(topic, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
      };
    },
    streams,
    async close() {
      streams.close();
      await stop?.();
    },
  };
}

/** Sends one after the other, so that the order stays; what comes meanwhile goes together. */
function sender(tell: (payloads: string[]) => Promise<void>): (payloads: string[]) => Promise<void> {
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return (payloads) => {
    waiting.push(...payloads);
    next ??= last.then(() => {
      const sent = waiting;
      waiting = [];
      next = undefined;
      const told = tell(sent);
      last = told.catch(() => undefined);
      return told;
    });
    return next;
  };
}
