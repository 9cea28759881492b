import type { Look } from '@/media/panorama/sphere.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The page's map over the view, with where one is and looks; its numbers can be chosen. For eyes: lists do it for others. */
export class MapOverlay {
  readonly element: SVGElement;
  private readonly me: SVGElement;

  static of(page: HTMLElement, choose: (scene: string) => void): MapOverlay | undefined {
    const map = page.querySelector<SVGElement>('svg.map');
    return map ? new MapOverlay(map, choose) : undefined;
  }

  private constructor(map: SVGElement, choose: (scene: string) => void) {
    this.element = map.cloneNode(true) as SVGElement;
    for (const name of ['role', 'aria-label']) this.element.removeAttribute(name);
    this.element.setAttribute('aria-hidden', 'true');
    this.me = document.createElementNS(svg, 'path');
    this.me.setAttribute('class', 'pano-sight');
    this.me.setAttribute('d', 'M0 0L-58 -118A132 132 0 0 1 58 -118Z');
    for (const link of this.element.querySelectorAll('a')) {
      const mark = document.createElementNS(svg, 'g');
      mark.setAttribute('class', link.getAttribute('class') ?? '');
      for (const [name, value] of Object.entries(link.dataset)) mark.dataset[name] = value;
      mark.append(...link.childNodes);
      mark.addEventListener('click', () => choose(mark.dataset['part'] ?? ''));
      link.replaceWith(mark);
    }
    this.element.querySelector('.mark')?.before(this.me);
  }

  /** Marks the scene in which one is. */
  enter(scene: string): void {
    for (const mark of this.element.querySelectorAll<SVGElement>('.mark')) {
      const isHere = mark.dataset['part'] === scene;
      mark.classList.toggle('here', isHere);
      const place = mark.querySelector('g')?.getAttribute('transform');
      if (isHere && place) this.me.dataset['place'] = place;
    }
  }

  /** North is above. */
  turn({ yaw }: Look): void {
    this.me.setAttribute('transform', `${this.me.dataset['place'] ?? ''} rotate(${yaw.toFixed(1)})`);
  }
}
