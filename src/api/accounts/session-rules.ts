const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts: unused (`idle`) and at most (`absolute`). */
export const limits = {
  own: { idle: 30 * day, absolute: 90 * day },
  shared: { idle: 30 * minute, absolute: 12 * hour },
} as const;

/** A token is replaced after this time of use, … */
export const rotation = day;

/** … and the old one is good for so long after its successor was first used, for requests that were under way. */
export const grace = minute;

/** The times of a session; see the table. */
export interface SessionTimes {
  shared: number;
  started: number;
  issued: number;
  seen: number;
  replaced: number | null;
  ends: number | null;
}

/**
 * Whether a session may be used. One last used far in the future has its times from a wrong clock that has been set right
 * since: it would outlive every limit.
 */
export function isAlive({ shared, started, seen, ends }: SessionTimes, now: number): boolean {
  const { idle, absolute } = limitsOf(shared);
  return now < started + absolute && Math.abs(now - seen) < idle && (ends === null || now < ends);
}

/**
 * Whether a new token is due. A successor that was handed out but never used (its answer was lost) is given up after the
 * grace, and another one made: a bad connection signs nobody out.
 */
export function isRotationDue({ issued, replaced, ends }: SessionTimes, now: number): boolean {
  return ends === null && now - issued >= rotation && (replaced === null || now - replaced >= grace);
}

/** Whether the time of last use is to be written. Not at each request: a thirtieth of the limit is exact enough. */
export function isTouchDue({ shared, seen }: SessionTimes, now: number): boolean {
  return now - seen >= limitsOf(shared).idle / 30;
}

export function limitsOf(shared: number): { idle: number; absolute: number } {
  return shared === 1 ? limits.shared : limits.own;
}
