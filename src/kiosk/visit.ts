import type { Opened } from './kiosk.ts';

/** What one visitor, or a group of them, opens between the first touch and the way back to the loop. */
export interface Visit {
  /** When it began, milliseconds since 1970. */
  at: number;
  /** Of the work that is open: from the root, with its part. */
  readonly address: string | undefined;
  readonly title: string | undefined;
  /** `now`, here and below: milliseconds of a clock that only runs forwards, for the one on the wall may be set meanwhile. */
  opened(address: string, title: string, now: number): void;
  /** The visitor went to another part of it. */
  moved(part: string | null): void;
  closed(now: number): void;
  end(now: number): { at: number; seconds: number; opened: Opened[] };
}

/** More than any visitor opens: a finger that never tires must not fill the memory. */
const most = 200;

/** @param at milliseconds since 1970; @param began the same moment by the clock that only runs forwards */
export function createVisit(at: number, began: number): Visit {
  const works: Opened[] = [];
  let open: { address: string; title: string; from: number } | undefined;
  const secondsSince = (from: number, now: number): number => Math.round((now - from) / 1000);
  const closed = (now: number): void => {
    if (open && works.length < most) {
      const { address, title, from } = open;
      works.push({ address: address.split('#')[0] ?? address, title, seconds: secondsSince(from, now) });
    }
    open = undefined;
  };
  return {
    at,
    get address() {
      return open?.address;
    },
    get title() {
      return open?.title;
    },
    opened(address, title, now) {
      // The same work, as it calls itself.
      if (open?.address.split('#')[0] === address.split('#')[0]) open = { ...open!, address, title };
      else {
        closed(now);
        open = { address, title, from: now };
      }
    },
    moved(part) {
      if (open) open.address = `${open.address.split('#')[0] ?? ''}${part === null ? '' : `#${part}`}`;
    },
    closed,
    end(now) {
      closed(now);
      return { at, seconds: secondsSince(began, now), opened: works };
    },
  };
}
