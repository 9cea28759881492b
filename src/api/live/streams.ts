import { ProblemError } from '@/api/problem.ts';
import { createStream, type Stream } from './stream.ts';

/**
 * The most streams: of the whole process, and of one address. Guests of a house may all come from one address, and a
 * stream costs little; see docs/developers/guide.md for how much.
 */
export const limits = { all: 4000, address: 1000 };

const interval = 15_000;

/** The open streams of a process: counted, kept alive, ended together. */
export interface Streams {
  /** A new stream for a client. Throws `too-many-streams`, or `not-ready` when the server is about to stop. */
  open(address: string): Stream;
  /** How many are open. */
  count(): number;
  /** Says to each that we are there, and looks whether it is still allowed; by itself every 15 seconds. */
  beat(): void;
  /** Ends all; browsers connect again. */
  endAll(): void;
  /** Ends all and opens none any more. */
  close(): void;
}

export function createStreams(now: () => number): Streams {
  const open = new Set<Stream>();
  const addresses = new Map<string, number>();
  let closed = false;
  const timer = setInterval(beat, interval).unref();

  function beat(): void {
    for (const stream of open) stream.beat(now());
  }

  function endAll(): void {
    for (const stream of [...open]) stream.end();
  }

  return {
    open(address) {
      const ofAddress = addresses.get(address) ?? 0;
      if (closed) throw new ProblemError('not-ready', undefined, { 'Retry-After': '2' });
      if (open.size >= limits.all || ofAddress >= limits.address) {
        throw new ProblemError('too-many-streams', undefined, { 'Retry-After': '30' });
      }
      const stream = createStream();
      open.add(stream);
      addresses.set(address, ofAddress + 1);
      stream.onEnd(() => {
        open.delete(stream);
        const left = (addresses.get(address) ?? 1) - 1;
        if (left === 0) addresses.delete(address);
        else addresses.set(address, left);
      });
      return stream;
    },
    count: () => open.size,
    beat,
    endAll,
    close() {
      closed = true;
      clearInterval(timer);
      endAll();
    },
  };
}
