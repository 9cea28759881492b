import type { Readable, Writable } from 'node:stream';

/** An event of the browser, with the session (an attached page) it belongs to. */
export interface CdpEvent {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string;
}

/** The browser’s side of the DevTools protocol. */
export interface Cdp {
  /** Rejects where the browser refuses, does not answer within `timeout` milliseconds, or is gone. */
  send(method: string, params?: object, session?: string, timeout?: number): Promise<Record<string, unknown>>;
  /** Answers how to stop listening. */
  on(listener: (event: CdpEvent) => void): () => void;
}

interface Answer extends Partial<CdpEvent> {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Speaks the protocol over the two pipes of `--remote-debugging-pipe`: JSON, each message ended by a zero byte. */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): Cdp {
  const waiting = new Map<number, { done(result: Record<string, unknown>): void; fail(error: Error): void }>();
  const listeners = new Set<(event: CdpEvent) => void>();
  let count = 0;
  let isOpen = true;
  let parts: Buffer[] = [];

  const take = (text: string): void => {
    const { id, result, error, method, params, sessionId } = JSON.parse(text) as Answer;
    if (id === undefined) {
      if (method === undefined) return;
      const event = { method, params: params ?? {}, ...(sessionId !== undefined && { sessionId }) };
      for (const listener of listeners) listener(event);
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.fail(new Error(error.message));
    else call?.done(result ?? {});
  };
  fromBrowser.on('data', (piece: Buffer) => {
    for (let rest = piece; ;) {
      const end = rest.indexOf(0);
      parts.push(end < 0 ? rest : rest.subarray(0, end));
      if (end < 0) return;
      const text = Buffer.concat(parts).toString();
      parts = [];
      rest = rest.subarray(end + 1);
      take(text);
    }
  });
  const close = (): void => {
    isOpen = false;
    for (const { fail } of waiting.values()) fail(new Error('浏览器已经退出'));
    waiting.clear();
  };
  for (const stream of [toBrowser, fromBrowser]) stream.on('error', close).on('close', close);

  return {
    send(method, params = {}, session = undefined, timeout = 10_000) {
      if (!isOpen) return Promise.reject(new Error('浏览器已经退出'));
      const id = ++count;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} 在 ${String(timeout / 1000)} 秒里没有回答`));
        }, timeout);
        const end =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer);
            settle(value);
          };
        waiting.set(id, { done: end(resolve), fail: end(reject) });
        toBrowser.write(
          `${JSON.stringify({ id, method, params, ...(session !== undefined && { sessionId: session }) })}\0`,
        );
      });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
