/** A part of a work as a frame shows it. */
export interface Step {
  id: string;
  title: string;
}

/** What a work's parts are, in the page: exhibits, scenes, chapters, questions, stops of a course, else sections. */
const kinds = ['[data-exhibit]', '[data-scene]', '[data-chapter]', '[data-stop]', 'x-question[id]', 'main h2[id]'];

/** The parts of the work in a page, in their order. */
export function stepsIn(page: Document): Step[] {
  for (const kind of kinds) {
    const found = [...page.querySelectorAll<HTMLElement>(kind)].filter(({ id }) => id !== '');
    if (found.length > 0) return found.map((element) => ({ id: element.id, title: titleOf(element) }));
  }
  return [];
}

function titleOf(element: HTMLElement): string {
  const heading = /^H\d$/.test(element.tagName) ? element : element.querySelector('h2, h3, a, legend');
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
