import { weekdays, type When } from './when.schema.ts';

/** A moment as a clock on the wall and a calendar beside it show it. */
export interface WallTime {
  /** `2026-11-28`. */
  date: string;
  /** Minutes since midnight. */
  minute: number;
}

/** The wall's time in a zone. @param now milliseconds since 1970 */
export function wallTime(now: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  const [date = '', time = ''] = parts.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date, minute: hour * 60 + minute };
}

/** Whether it is so now. Hours over midnight belong to the day on which they begin: its weekday and its date decide. */
export function isNow(when: When | undefined, { date, minute }: WallTime): boolean {
  if (when === undefined) return true;
  const { hours } = when;
  if (hours === undefined) return isDay(when, date);
  return hours.some((span) => {
    const [from, until] = minutesOf(span);
    if (from < until) return minute >= from && minute < until && isDay(when, date);
    return (minute >= from && isDay(when, date)) || (minute < until && isDay(when, dayBefore(date)));
  });
}

/** The minutes of `22:00-06:00` since midnight. */
function minutesOf(span: string): [from: number, until: number] {
  const [from = 0, until = 0] = span.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return [from, until];
}

function isDay({ days, from, until }: When, date: string): boolean {
  if (from !== undefined && date < from) return false;
  if (until !== undefined && date > until) return false;
  return days === undefined || days.includes(weekdayOf(date));
}

function weekdayOf(date: string): (typeof weekdays)[number] {
  // Sunday is day 0 there, and the last of ours.
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
