/** The fields that decide when a work is to be seen. Times are local to the site: `2026-11-01` or `2026-11-01 08:00`. */
export interface Publication {
  draft?: boolean | undefined;
  publishAt?: string | undefined;
  until?: string | undefined;
}

/** The minute at which a time begins: a day begins at midnight. */
export function firstMinute(moment: string): string {
  return moment.length > 10 ? moment : `${moment} 00:00`;
}

/** The minute at which a time is over: a day is over when the next begins. */
export function lastMinute(moment: string): string {
  return moment.length > 10 ? moment : `${moment} 24:00`;
}

/**
 * Whether a work is to be built at `now` (milliseconds since 1970). Local times are compared as text, minute by minute,
 * so no time zone arithmetic is needed.
 */
export function isPublished(
  work: Publication,
  now: number,
  timeZone: string,
  { drafts }: { drafts: boolean } = { drafts: false },
): boolean {
  if (work.draft && !drafts) return false;
  const minute = localMinute(now, timeZone);
  if (work.publishAt !== undefined && minute < firstMinute(work.publishAt)) return false;
  return work.until === undefined || minute < lastMinute(work.until);
}

// Making a format takes 30 microseconds, and a build asks for every work again on every page.
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-01 08:00` in a time zone: Swedish writes times so. */
function localMinute(now: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(now);
}
