/** A day as `2026-11-03`. */
export function dayOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(time);
}

/** A moment as `2026-11-03 09:41:07`. */
export function momentOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(time);
}

/** When a day of a date field (`2026-11-03`) begins here, or a day `later` ones after it. */
export function beginningOf(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/** A day as a date field holds it, out of a page's address; empty: none, or not understood. */
export function parseDay(text: string | null): string {
  return (/^\d{4}-\d\d-\d\d$/.exec(text ?? '') ?? [''])[0];
}
