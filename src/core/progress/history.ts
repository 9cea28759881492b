import type { Activity } from '@/core/place/place.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { secondsByDay } from '@/core/progress/read.ts';

/** From when to when, in milliseconds; null where it has not come to that. */
export interface Dates {
  begun: number | null;
  finished: number | null;
}

/** Effective study time by year and month of a time zone, in seconds: `{ 2026: [0, 1800, …] }`, twelve each. */
export function secondsByMonth(progress: Progress, timeZone: string): { [year: string]: number[] } {
  const years: { [year: string]: number[] } = {};
  for (const [day, seconds] of Object.entries(secondsByDay(progress, timeZone))) {
    const [year = '', month = ''] = day.split('-');
    const months = (years[year] ??= Array<number>(12).fill(0));
    months[Number(month) - 1] = (months[Number(month) - 1] ?? 0) + seconds;
  }
  return years;
}

/** When a work was first studied and last completed. Of parts and answers only the newest times are known. */
export function datesOf(work: WorkProgress | undefined): Dates {
  if (!work) return { begun: null, finished: null };
  const answers = Object.values(work.answers).map(({ at }) => at);
  const known = [...Object.values(work.parts), ...answers, work.spans[0]?.[0], work.last?.at, work.completed?.at];
  return { begun: earliest(known), finished: work.completed?.at ?? null };
}

/**
 * When a course was begun, by its first work, and finished: when that was recorded, or else when the last of its works
 * was. An editor who adds a work later takes no completion away.
 */
export function courseDates(progress: Progress, course: Activity, works: readonly Activity[]): Dates {
  const dates = works.map((work) => datesOf(progress[work]));
  const finished = dates.map((one) => one.finished);
  const isWhole = works.length > 0 && finished.every((at) => at !== null);
  return {
    begun: earliest(dates.map(({ begun }) => begun)),
    finished: progress[course]?.completed?.at ?? (isWhole ? Math.max(...finished) : null),
  };
}

function earliest(times: readonly (number | null | undefined)[]): number | null {
  const known = times.filter((time) => typeof time === 'number');
  return known.length === 0 ? null : Math.min(...known);
}
