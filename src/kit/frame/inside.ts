import type { Command, Report } from '@/core/kiosk/frame.ts';

/*
 * How the half of a frame (half.ts) and a view that lies over the page, a hall or a panorama in 3D (be-led.ts), speak with
 * each other: by two events on the page's own window. A command is offered to the view first; what it takes is not done to
 * the page. Their names stand in both files: they share no script.
 */
const asked: ViewEvent = 'xuelang-asked';
const told: ViewEvent = 'xuelang-told';

export type ViewEvent = 'xuelang-asked' | 'xuelang-told';

type Rooted = Window & typeof globalThis;

/** Offers a command to the view that lies over a page. Answers whether there is one that took it. */
export function offerInside(page: Rooted, command: Command): boolean {
  return !page.dispatchEvent(new page.CustomEvent(asked, { detail: command, cancelable: true }));
}

/** Hears what a view that lies over a page tells. */
export function hearInside(page: Rooted, hear: (report: Report) => void): void {
  page.addEventListener(told, (event) => hear((event as CustomEvent<Report>).detail));
}

/** The address at which a hall or panorama is entered at once (kit/stage/view/offer-view.ts); pages of other works are as ever. */
export function insideAddress(address: string): string {
  const [path = '', part] = address.split('#');
  return `${path}?kiosk${part === undefined ? '' : `#${part}`}`;
}
