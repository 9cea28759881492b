import type { Look } from '@/media/panorama/sphere.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The page's map over the view, with where one is and looks; its numbers can be chosen. For eyes: lists do it for others. */
export class MapOverlay {
  readonly element = document.createElement('div');
  private readonly map: SVGSVGElement;
  /** Lies over the map and not in it: a drawing is painted anew as a whole when something in it turns. */
  private readonly sight = document.createElement('div');

  static of(page: HTMLElement, choose: (scene: string) => void): MapOverlay | undefined {
    const map = page.querySelector<SVGSVGElement>('svg.map');
    return map ? new MapOverlay(map, choose) : undefined;
  }

  private constructor(map: SVGSVGElement, choose: (scene: string) => void) {
    this.map = map.cloneNode(true) as SVGSVGElement;
    for (const name of ['role', 'aria-label']) this.map.removeAttribute(name);
    this.element.className = 'pano-map';
    this.element.setAttribute('aria-hidden', 'true');
    this.sight.className = 'pano-sight';
    for (const link of this.map.querySelectorAll('a')) {
      const mark = document.createElementNS(svg, 'g');
      mark.setAttribute('class', link.getAttribute('class') ?? '');
      for (const [name, value] of Object.entries(link.dataset)) mark.dataset[name] = value;
      mark.append(...link.childNodes);
      mark.addEventListener('click', () => choose(mark.dataset['part'] ?? ''));
      link.replaceWith(mark);
    }
    this.element.append(this.map, this.sight);
  }

  /** Marks the scene in which one is. */
  enter(scene: string): void {
    const { width, height } = this.map.viewBox.baseVal;
    for (const mark of this.map.querySelectorAll<SVGElement>('.mark')) {
      const isHere = mark.dataset['part'] === scene;
      mark.classList.toggle('here', isHere);
      const place = mark.querySelector('g')?.transform.baseVal.consolidate()?.matrix;
      if (!isHere || !place) continue;
      this.sight.style.left = `${String((place.e / width) * 100)}%`;
      this.sight.style.top = `${String((place.f / height) * 100)}%`;
    }
  }

  /** North is above. */
  turn({ yaw }: Look): void {
    this.sight.style.transform = `rotate(${yaw.toFixed(1)}deg)`;
  }
}
