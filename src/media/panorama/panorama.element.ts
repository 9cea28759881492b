import { phrase } from '@/kit/language/phrase.ts';
import { VisitedElement } from '@/media/visited-element.ts';

/** `<x-panorama>`: its parts are its scenes. */
export class PanoramaElement extends VisitedElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // On narrow screens a band begins with what one sees first.
    for (const band of this.querySelectorAll<HTMLElement>('.scroll'))
      band.scrollLeft = Number(band.dataset['first']) * band.scrollWidth - band.clientWidth / 2;
  }

  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section[data-scene]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 景', { n: seen });
  }
}

customElements.define('x-panorama', PanoramaElement);
