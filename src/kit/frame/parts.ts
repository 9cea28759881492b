/** A part of a work as a frame shows it. */
export interface Step {
  id: string;
  title: string;
  /** Of a film: where it stands in it, as the page's address names it. */
  moment?: string;
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

/** The moments of a film that its page's address can name lie so many seconds apart. */
const momentSeconds = 5;

/** The chapter that a film stands in. Null: it stands at its beginning, or is over; undefined: the page is no film's. */
export function stepPlayed(page: Document, steps: readonly Step[]): Step | null | undefined {
  const film = page.querySelector<HTMLVideoElement>('x-video video');
  if (!film) return undefined;
  const { currentTime, ended } = film;
  if (currentTime === 0 || ended) return null;
  // Who is led to a chapter arrives a little before it.
  const now = currentTime + 0.1;
  const beginOf = ({ id }: Step): number =>
    Number(page.getElementById(id)?.querySelector<HTMLElement>('[data-to]')?.dataset['to'] ?? Infinity);
  const step = steps.findLast((one) => beginOf(one) <= now);
  if (!step) return null;
  const moment = Math.floor(now / momentSeconds) * momentSeconds;
  return { ...step, moment: moment > beginOf(step) ? `t${moment}` : step.id };
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
