import type { Problem } from '@/core/problem/problem.ts';
import { eventStream } from '@/kiosk/position/event-stream.ts';

/** A server that has said nothing for so long is not there any more: it says something every 15 seconds. */
const silence = 40_000;
const waits = [300, 1000, 2000, 4000, 8000];

interface Options {
  /** What is heard, by the event's name; its JSON is read. */
  heard: { [event: string]: (data: never) => void };
  /** The server refuses for good: the code is not known, nobody is signed in. Nothing more comes. */
  refused: (problem: Problem | undefined) => void;
  /** Whether the server is heard at the moment. */
  onConnected?: (connected: boolean) => void;
}

/**
 * Listens to server-sent events of the API, and connects again by itself. By `fetch`, because `EventSource` neither says
 * why it is refused nor notices that a network has silently gone.
 * @returns how to stop
 */
export function listen(path: string, { heard, refused, onConnected }: Options): () => void {
  let stopped = false;
  let attempt = 0;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    abort = new AbortController();
    const { signal } = abort;
    let quiet = setTimeout(() => abort.abort(), silence);
    try {
      const answer = await fetch(path, { cache: 'no-store', signal, headers: { Accept: 'text/event-stream' } });
      if (!answer.ok || !answer.body) {
        const isForGood = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        if (!isForGood || stopped) return;
        stopped = true;
        refused((await answer.json().catch(() => undefined)) as Problem | undefined);
        return;
      }
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      const events = eventStream();
      onConnected?.(true);
      attempt = 0;
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        clearTimeout(quiet);
        quiet = setTimeout(() => abort.abort(), silence);
        for (const { name, data } of events.push(decoder.decode(value, { stream: true }))) {
          if (stopped) return;
          (heard[name] as ((data: unknown) => void) | undefined)?.(JSON.parse(data));
        }
      }
    } catch {
      // No network, or nothing was heard for too long: it is tried again.
    } finally {
      clearTimeout(quiet);
      if (!stopped) {
        onConnected?.(false);
        // Many who lost the same server do not come back all at once.
        const wait = (waits[Math.min(attempt++, waits.length - 1)] ?? 0) * (0.5 + Math.random());
        timer = setTimeout(() => void connect(), wait);
      }
    }
  }

  void connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    abort.abort();
  };
}
