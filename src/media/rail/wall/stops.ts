import type { WallFacts } from './read-wall.ts';

/** The stops as they stand on the wall. */
export interface Stops {
  resize(width: number, height: number): void;
  draw(mm: number): void;
  /** Lights the stop in the middle, and no other. */
  light(id: string | undefined): void;
  /** The button of a stop. */
  button(id: string): HTMLButtonElement | undefined;
}

/** The stops are buttons in their order. Only the lit one can be tabbed to: arrow keys lead to the others. */
export function startStops(stage: HTMLElement, facts: WallFacts): Stops {
  const list = stage.querySelector<HTMLElement>('[data-stops]')!;
  const stops = [...list.children].map((element, index) => ({
    element: element as HTMLElement,
    button: element.querySelector('button')!,
    ...facts.stops[index]!,
  }));
  let scale = 1;
  let width = 0;
  return {
    resize(wide, high) {
      width = wide;
      scale = high / facts.height;
      for (const { element, mm } of stops)
        element.style.transform = `translateX(${Math.round(mm * scale) * facts.direction}px)`;
    },
    draw(mm) {
      list.style.transform = `translate3d(${Math.round(width / 2 - mm * scale * facts.direction)}px, 0, 0)`;
    },
    light(id) {
      for (const { element, button, id: own } of stops) {
        const isLit = own === id;
        element.classList.toggle('lit', isLit);
        button.tabIndex = isLit ? 0 : -1;
        if (isLit) button.setAttribute('aria-current', 'location');
        else button.removeAttribute('aria-current');
      }
    },
    button: (id) => stops.find((stop) => stop.id === id)?.button,
  };
}
