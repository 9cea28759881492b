import { phrase } from '@/kit/language/phrase.ts';
import { toPicture } from '@/media/panorama/sphere.ts';
import { VisitedElement } from '@/media/visited-element.ts';

/** `<x-panorama>`: its parts are its scenes. */
export class PanoramaElement extends VisitedElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // On narrow screens a band begins with what one sees first.
    for (const band of this.querySelectorAll('.scroll')) {
      const { north, look } = band.closest<HTMLElement>('[data-scene]')?.dataset ?? {};
      const { x } = toPicture({ yaw: Number(look?.split(',')[0]), pitch: 0 }, Number(north));
      band.scrollLeft = x * band.scrollWidth - band.clientWidth / 2;
    }
  }

  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section[data-scene]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 景', { n: seen });
  }
}

customElements.define('x-panorama', PanoramaElement);
