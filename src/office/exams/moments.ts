/** A moment as `2026-11-03 09:41`. */
export function minuteOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(time);
}

/** What a field for a day and time holds: `2026-11-03T09:41`. */
export function fieldOf(time: number): string {
  return minuteOf(time).replace(' ', 'T');
}

/** The time that such a field means here; undefined: none. */
export function timeOf(field: string): number | undefined {
  const time = new Date(field).getTime();
  return Number.isNaN(time) ? undefined : time;
}
