/** So many bytes may wait for a client that doesn't read; then its stream ends. It connects again and asks anew. */
const mostWaiting = 512 * 1024;

/** One client that listens to server-sent events. */
export interface Stream {
  /**
   * Sends an event with JSON. Before the answer has begun it waits.
   * @param newest where only the newest of its kind matters (a pointer): one that still waits is replaced
   */
  send(event: string, data: unknown, newest?: boolean): void;
  /** Ends it from our side. */
  end(): void;
  /** Does something for it that takes time; it ends where that fails, and its client asks anew. */
  run(task: () => Promise<void>): void;
  /** Called once when it has ended, whoever ended it; at once if it has already. */
  onEnd(listener: () => void): void;
  /** Asked at each beat (15 s); the stream ends where it answers false or fails: who was let in may be out again. */
  checks(isAllowed: () => Promise<boolean>): void;
  /** Tells the client that the server is there, with its clock. */
  beat(now: number): void;
  /** The body of the answer. */
  body(): ReadableStream<Uint8Array>;
}

interface Waiting {
  event: string;
  newest: boolean;
  text: string;
}

export function createStream(): Stream {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let ended = false;
  let check: (() => Promise<boolean>) | undefined;
  let wake: (() => void) | undefined;
  const endings: (() => void)[] = [];
  const encoder = new TextEncoder();

  function send(event: string, data: unknown, newest = false): void {
    if (ended) return;
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    const earlier = newest ? waiting.findIndex((one) => one.newest && one.event === event) : -1;
    bytes += text.length - (earlier === -1 ? 0 : (waiting.splice(earlier, 1)[0]?.text.length ?? 0));
    waiting.push({ event, newest, text });
    if (bytes > mostWaiting) end();
    wake?.();
  }

  function end(): void {
    if (ended) return;
    ended = true;
    wake?.();
    for (const listener of endings.splice(0)) listener();
  }

  return {
    send,
    end,
    run(task) {
      task().catch(end);
    },
    onEnd(listener) {
      if (ended) listener();
      else endings.push(listener);
    },
    checks(isAllowed) {
      check = isAllowed;
    },
    beat(now) {
      send('ping', { now }, true);
      void check?.().then(
        (allowed) => allowed || end(),
        () => end(),
      );
    },
    body() {
      return new ReadableStream({
        // Called only when the client has taken what was sent before: what it does not take waits here and is counted.
        async pull(controller) {
          if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
          wake = undefined;
          if (waiting.length > 0 && bytes <= mostWaiting) {
            controller.enqueue(encoder.encode(waiting.map(({ text }) => text).join('')));
          }
          waiting = [];
          bytes = 0;
          if (ended) controller.close();
        },
        cancel: end,
      });
    },
  };
}
