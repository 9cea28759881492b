/** Why and when the browser was started again, and how long to wait before the next time. */
export interface Restarts {
  count: number;
  last?: { at: number; why: string };
  /** Restarts in a row, each soon after the one before. */
  row: number;
}

/** A browser that ran so long was well: what ends it then is something new. In milliseconds. */
const wellAfter = 10 * 60_000;

const longest = 60_000;

export function noteRestart({ count, row }: Restarts, why: string, ran: number, now: number): Restarts {
  return { count: count + 1, row: ran >= wellAfter ? 1 : row + 1, last: { at: now, why } };
}

/** The first time at once, then twice as long each time, a minute at most: something that is broken must not burn. */
export function delayOf({ row }: Restarts): number {
  return row <= 1 ? 500 : Math.min(longest, 1000 * 2 ** Math.min(row - 2, 10));
}
