import type { SessionLimits } from './policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

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
export function isAlive({ shared, started, seen, ends }: SessionTimes, limits: SessionLimits, now: number): boolean {
  const { idle, absolute } = limitsOf(shared, limits);
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
export function isTouchDue({ shared, seen }: SessionTimes, limits: SessionLimits, now: number): boolean {
  return now - seen >= limitsOf(shared, limits).idle / 30;
}

function limitsOf(shared: number, limits: SessionLimits): { idle: number; absolute: number } {
  return shared === 1 ? limits.shared : limits.own;
}
