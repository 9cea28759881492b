import { bridgeStateSchema, type BridgeState } from '@/core/rail/bridge-state.ts';
import type { Calibration } from '@/core/rail/calibration.ts';
import { readPosition, type Position } from '@/core/rail/position.ts';
import type { BridgeAddress } from './bridge-address.ts';
import { eventStream } from './event-stream.ts';

/** How it stands with the bridge. `unreachable`: nothing answers, or it refuses this site and a browser may not say so. */
export type LinkState = 'connecting' | 'open' | 'token' | 'full' | 'unreachable';

export interface LinkListener {
  /** The newest: those that came in one piece before it are passed over. */
  position(position: Position): void;
  state(state: BridgeState): void;
  link(state: LinkState): void;
}

export interface BridgeLink {
  /** Gives the bridge a calibration to keep; null takes it away. Answers whether it did. */
  calibrate(calibration: Calibration | null): Promise<boolean>;
  close(): void;
}

/** Milliseconds. */
const firstPause = 300;
const longestPause = 5000;
/** The bridge says something each second; after so long it hangs, or the machine has slept. */
const patience = 4000;

/**
 * Hears the bridge on this device, and tries again for ever when it goes. Time is counted by timers alone, so clocks may
 * jump.
 */
export function openBridge({ port, token }: BridgeAddress, listener: LinkListener): BridgeLink {
  const base = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${token}` };
  let attempt = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  let closed = false;

  const listen = async (): Promise<void> => {
    attempt = new AbortController();
    const { signal } = attempt;
    let watchdog = setTimeout(() => attempt.abort(), patience);
    try {
      const response = await fetch(`${base}/positions`, { headers, signal, cache: 'no-store', credentials: 'omit' });
      if (!response.ok || !response.body) {
        listener.link(response.status === 401 ? 'token' : response.status === 503 ? 'full' : 'unreachable');
        return;
      }
      listener.link('open');
      pause = firstPause;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const events = eventStream();
      for (;;) {
        const { done, value } = await reader.read();
        if (done || signal.aborted) break;
        clearTimeout(watchdog);
        watchdog = setTimeout(() => attempt.abort(), patience);
        hear(events.push(value), listener);
      }
      listener.link('connecting');
    } catch {
      if (!closed) listener.link('unreachable');
    } finally {
      clearTimeout(watchdog);
      if (!closed) timer = setTimeout(() => void listen(), pause);
      pause = Math.min(2 * pause, longestPause);
    }
  };
  listener.link('connecting');
  void listen();

  return {
    async calibrate(calibration) {
      try {
        const body = calibration && JSON.stringify(calibration);
        const method = calibration ? 'PUT' : 'DELETE';
        return (await fetch(`${base}/calibration`, { method, body, headers, credentials: 'omit' })).ok;
      } catch {
        return false;
      }
    },
    close() {
      closed = true;
      clearTimeout(timer);
      attempt.abort();
    },
  };
}

function hear(events: { name: string; data: string }[], listener: LinkListener): void {
  for (const { name, data } of events) {
    if (name !== 'state') continue;
    const state = bridgeStateSchema.safeParse(parsed(data));
    if (state.success) listener.state(state.data);
  }
  const newest = events.filter(({ name }) => name === 'message').at(-1);
  const position = newest && readPosition(parsed(newest.data));
  if (position) listener.position(position);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
