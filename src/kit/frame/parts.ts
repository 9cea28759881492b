/** A part of a work as a frame shows it. */
export interface Step {
  id: string;
  title: string;
}

/** What a work's parts are, in the page: exhibits, scenes with what is to be seen in them, chapters, questions, stops, else sections. */
const kinds = [
  '[data-exhibit]',
  '[data-scene], [data-hotspot]:not([data-kind="go"])',
  '[data-chapter]',
  '[data-stop]',
  'x-question[id]',
  'main h2[id]',
];

/** The parts of the work in a page, in their order. */
export function stepsIn(page: Document): Step[] {
  for (const kind of kinds) {
    const found = [...page.querySelectorAll<HTMLElement>(kind)].filter(({ id }) => id !== '');
    if (found.length > 0) return found.map((element) => ({ id: element.id, title: titleOf(element) }));
  }
  return [];
}

function titleOf(element: HTMLElement): string {
  const heading = /^H\d$/.test(element.tagName)
    ? element
    : (element.querySelector('h2, h3') ?? element.querySelector('a, legend'));
  return (heading?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120) || element.id;
}

/** The part in front of the reader: the last that begins above the upper third; before the first, none. */
export function stepInView(page: Document, steps: readonly Step[]): Step | null {
  const line = (page.defaultView?.innerHeight ?? 0) / 3;
  let found: Step | null = null;
  for (const step of steps) {
    const top = page.getElementById(step.id)?.getBoundingClientRect().top;
    if (top === undefined || top > line) break;
    found = step;
  }
  return found;
}

/** What may hold a sound of its own. */
const holders = '[data-exhibit], [data-tour], [data-hotspot], [data-scene]';

/**
 * What sounds when somebody asks for it at a part: as the stop of a tour tells it, its film, its own voice or sound. Null: there
 * is nothing to be heard at this part; undefined: this kind of work has its sound in one place.
 */
export function mediaAt(
  page: Document,
  { part, tour }: { part?: string | undefined; tour?: { id: string; stop: number } | undefined },
): HTMLMediaElement | null | undefined {
  const stops = tour && page.querySelectorAll(`[data-tour="${CSS.escape(tour.id)}"] li[data-exhibit]`);
  const told = stops?.[tour?.stop ?? 0]?.querySelector('audio');
  if (told) return told;
  const own = part === undefined ? null : page.getElementById(part);
  const found = own?.querySelector<HTMLMediaElement>('video, audio');
  if (found) return found;
  return page.querySelector(holders) === null ? undefined : null;
}
