/** Notices when the screen has come to rest at a stop: only then does anything sound. */
export interface Dwell {
  /**
   * @param stop where the screen stands
   * @param now milliseconds of a clock that never goes back
   * @returns the stop at which it has rested long enough
   */
  next(stop: string | undefined, mm: number, now: number): string | undefined;
}

/** So far a screen may creep that rests, in millimetres. */
const creep = 15;

/** @param seconds how long it must rest */
export function startDwell(seconds: number): Dwell {
  let rest: { stop: string | undefined; mm: number; since: number } | undefined;
  let settled = false;
  return {
    next(stop, mm, now) {
      const moved = !rest || rest.stop !== stop || (!settled && Math.abs(mm - rest.mm) > creep);
      if (moved) {
        rest = { stop, mm, since: now };
        settled = false;
      }
      // Who has rested at a stop is there until it is left.
      settled ||= stop !== undefined && now - rest!.since >= seconds * 1000;
      return settled ? stop : undefined;
    },
  };
}
