/** Milliseconds of a day. */
export const dayLength = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day in which a time lies, in an IANA time zone: `2026-11-28`. */
export function dayOf(time: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(time);
}

/** A day as a number: how many days after 1970-01-01 it is. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * dayLength).toISOString().slice(0, 10);
}
