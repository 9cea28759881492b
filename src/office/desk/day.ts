/** A day as `2026-11-03`. */
export function dayOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(time);
}

/** A moment as `2026-11-03 09:41:07`. */
export function momentOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(time);
}
