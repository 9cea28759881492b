import { clockOffset, type ClockSample } from '@/core/guide/clock.ts';

const samples = 5;
/** Clocks of machines drift by some milliseconds a minute at most. */
const again = 60_000;

/** The server's clock as this device knows it. It runs on the device's steady clock, which nobody sets. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** By how many milliseconds it may be wrong; undefined while the server has not been asked. */
  readonly error: number | undefined;
  /** Resolves when it is known. */
  ready: Promise<void>;
  stop(): void;
}

export function createServerClock(): ServerClock {
  let known: { offset: number; error: number } | undefined;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function measure(): Promise<void> {
    const taken: ClockSample[] = [];
    for (let count = 0; count < samples && !stopped; count++) {
      const asked = performance.now();
      const answer = await fetch('/api/guide/time', { cache: 'no-store' });
      const answered = performance.now();
      const { now } = (await answer.json()) as { now: number };
      taken.push({ asked, answered, said: now });
    }
    known = clockOffset(taken) ?? known;
  }

  const ready = measure().catch(() => undefined);
  const repeat = (): void => {
    if (stopped) return;
    timer = setTimeout(
      () =>
        void measure()
          .catch(() => undefined)
          .then(repeat),
      again,
    );
  };
  void ready.then(repeat);

  return {
    now: () => (known ? performance.now() + known.offset : Date.now()),
    get error() {
      return known?.error;
    },
    ready,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
