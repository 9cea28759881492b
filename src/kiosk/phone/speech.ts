import type { GuideCommand, GuideState } from '@/core/guide/command.ts';

/** A place to stop at, with what the content has to be said there. */
export interface Stop {
  part: string;
  title: string;
  /** What the content offers to be said; empty: nothing. */
  notes: string;
  /** Minutes that are meant for it; undefined: not said. */
  minutes?: number;
}

/** A way through a work that its editor has written. */
export interface Tour {
  id: string;
  title: string;
  stops: Stop[];
}

/** Notes that a rail, or any work, keeps for guides: `<aside data-guide-notes data-minutes>` within the part. */
export function stopsOf(page: Document, steps: readonly { id: string; title: string }[]): Stop[] {
  return steps.map(({ id, title }) => {
    const part = page.getElementById(id);
    const aside = part?.querySelector<HTMLElement>('[data-guide-notes]');
    const minutes = Number(aside?.dataset['minutes']);
    const notes = aside?.textContent ?? part?.querySelector('[data-text]')?.textContent ?? '';
    return { part: id, title, notes: tidy(notes), ...(minutes > 0 && { minutes }) };
  });
}

/** The tours of a hall, as its page has them. */
export function toursOf(page: Document): Tour[] {
  return [...page.querySelectorAll<HTMLElement>('[data-tour]')].map((tour) => ({
    id: tour.dataset['tour'] ?? '',
    title: tidy(tour.querySelector('h3')?.textContent ?? '导览路线'),
    stops: [...tour.querySelectorAll<HTMLElement>('li[data-exhibit]')].map((stop) => {
      const seconds = Number(stop.dataset['seconds']);
      return {
        part: stop.dataset['exhibit'] ?? '',
        title: tidy(stop.querySelector('a')?.textContent ?? ''),
        notes: tidy(stop.querySelector('[data-say]')?.textContent ?? ''),
        ...(seconds > 0 && { minutes: seconds / 60 }),
      };
    }),
  }));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How screens are told to go to a stop of the work that is open: a rail slides. */
export function commandTo({ part, title }: Stop, address: string | null): GuideCommand {
  return address?.startsWith('/rail/') === true ? { do: 'stop', id: part, title } : { do: 'go', part, title };
}

/** How they are told to go on, or back: by name where the stops are known. */
export function stepBy(
  by: 1 | -1,
  way: readonly Stop[],
  state: Pick<GuideState, 'address' | 'part'> | undefined,
): GuideCommand {
  const next = way[way.findIndex(({ part }) => part === state?.part) + by];
  if (next) return commandTo(next, state?.address ?? null);
  return { do: by > 0 ? 'next' : 'previous' };
}

const prefix = 'xuelang-guide-note:';

/** A guide's own words for a place, on this phone alone. */
export function ownNotes(address: string, part: string | null): string {
  return localStorage.getItem(`${prefix}${address}#${part ?? ''}`) ?? '';
}

/** Answers whether they could be kept. */
export function keepNotes(address: string, part: string | null, text: string): boolean {
  const key = `${prefix}${address}#${part ?? ''}`;
  try {
    if (text.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
