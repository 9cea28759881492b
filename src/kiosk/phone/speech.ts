import { mediaAt } from '@/kit/frame/parts.ts';

/** A place to stop at, with what the content has to be said there. */
export interface Stop {
  part: string;
  title: string;
  /** What the content offers to be said; empty: nothing. */
  notes: string;
  /** Minutes that are meant for it; undefined: not said. */
  minutes?: number;
  /** Whether there is something to be heard, or a film. */
  sounds: boolean;
  /** The room that it is in, of a hall. */
  room?: { part: string; title: string };
  /** It lies within the scene that is named before it, of a panorama. */
  within: boolean;
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
    const notes = aside ?? part?.querySelector(part.matches('[data-scene]') ? '[data-lead]' : '[data-text]');
    return {
      ...{ part: id, title, notes: tidy(notes?.textContent ?? ''), ...(minutes > 0 && { minutes }) },
      sounds: mediaAt(page, { part: id }) !== null,
      within: part?.matches('[data-hotspot]') === true,
      ...roomOf(part),
    };
  });
}

/** The tours of a hall, as its page has them. */
export function toursOf(page: Document): Tour[] {
  return [...page.querySelectorAll<HTMLElement>('[data-tour]')].map((tour) => ({
    id: tour.dataset['tour'] ?? '',
    title: tidy(tour.querySelector('h3')?.textContent ?? '导览路线'),
    stops: [...tour.querySelectorAll<HTMLElement>('li[data-exhibit]')].map((stop, index) => {
      const seconds = Number(stop.dataset['seconds']);
      const part = stop.dataset['exhibit'] ?? '';
      const exhibit = page.getElementById(part);
      // Where a stop says nothing of its own, the exhibit's label is told.
      const notes = stop.querySelector('[data-say]') ?? exhibit?.querySelector('[data-text]');
      return {
        ...{ part, title: tidy(exhibit?.querySelector('h3')?.textContent ?? ''), within: false },
        notes: tidy(notes?.textContent ?? ''),
        sounds: mediaAt(page, { part, tour: { id: tour.dataset['tour'] ?? '', stop: index } }) !== null,
        ...(seconds > 0 && { minutes: seconds / 60 }),
      };
    }),
  }));
}

function roomOf(part: HTMLElement | null): Pick<Stop, 'room'> {
  const room = part?.closest<HTMLElement>('[data-room]');
  return room ? { room: { part: room.id, title: tidy(room.querySelector('h2')?.textContent ?? '') } } : {};
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
