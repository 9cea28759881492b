import { addDays, dayNumber } from '@/core/day/day.ts';

/** Days in a row on which points were earned. */
export interface Streak {
  days: number;
  longest: number;
  /** Rest days in hand: each lets one missed day pass. */
  rests: number;
}

/** A rest day is earned by so many days in a row; so many are kept. */
export const restAfter = 7;
export const restsKept = 2;

/**
 * Walks along the days. A missed day takes a rest day where there is one and the row goes on (without counting it); else
 * it begins anew. Today is not missed before it is over.
 * @param active days with points, in any order
 */
export function streakOf(active: readonly string[], today: string): Streak {
  const days = [...new Set(active)].filter((day) => day <= today).sort();
  let [row, longest, rests] = [0, 0, 0];
  let last: string | undefined;
  const pass = (missed: number): void => {
    if (missed <= rests) rests -= missed;
    else [row, rests] = [0, 0];
  };
  for (const day of days) {
    if (last !== undefined) pass(dayNumber(day) - dayNumber(last) - 1);
    row += 1;
    longest = Math.max(longest, row);
    if (row % restAfter === 0) rests = Math.min(restsKept, rests + 1);
    last = day;
  }
  if (last !== undefined && last < today) pass(dayNumber(addDays(today, -1)) - dayNumber(last));
  return { days: row, longest, rests };
}
