/** Milliseconds of a day. */
export const dayLength = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days begin at whole quarters of an hour, wherever: so far one need not ask for the day of each time. */
const quarter = 900_000;
const known = new Map<string, string>();

/** The day in which a time lies, in an IANA time zone: `2026-11-28`. */
export function dayOf(time: number, timeZone: string): string {
  const key = `${String(Math.floor(time / quarter))} ${timeZone}`;
  let day = known.get(key);
  if (day === undefined) {
    if (known.size >= 1000) known.clear();
    known.set(key, (day = format(time, timeZone)));
  }
  return day;
}

function format(time: number, timeZone: string): string {
  let written = formats.get(timeZone);
  if (!written) {
    written = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, written);
  }
  return written.format(time);
}

/** A day as a number: how many days after 1970-01-01 it is. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * dayLength).toISOString().slice(0, 10);
}
