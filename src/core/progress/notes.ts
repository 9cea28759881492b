import type { WorkProgress } from '@/core/progress/progress.ts';

/** A bookmark or a note that stands in a work. */
export interface Noted {
  part: string;
  /** '' is a bookmark. */
  text: string;
  at: number;
  /** The words it was made on. */
  quote: string;
}

/** The bookmarks and notes of a work that were not taken away, the newest first. */
export function notesIn(work: WorkProgress | undefined): Noted[] {
  const noted = Object.entries(work?.notes ?? {}).flatMap(([part, { at, text, quote = '' }]): Noted[] =>
    text === null ? [] : [{ part, text, at, quote }],
  );
  return noted.sort((a, b) => b.at - a.at);
}

/** The same in the order of the text; what stands no longer in it is apart. */
export function notesByPlace(notes: readonly Noted[], order: readonly string[]): { there: Noted[]; gone: Noted[] } {
  const places = new Map(order.map((id, index) => [id, index]));
  const there = notes.filter(({ part }) => places.has(part));
  there.sort((a, b) => (places.get(a.part) ?? 0) - (places.get(b.part) ?? 0));
  return { there, gone: notes.filter(({ part }) => !places.has(part)) };
}
