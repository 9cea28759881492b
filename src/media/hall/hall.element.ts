import { phrase } from '@/kit/language/phrase.ts';
import { watchSounds } from '@/media/hall/hear.ts';
import { VisitedElement } from '@/media/visited-element.ts';

/** `<x-hall>`: its parts are its exhibits, and it can be heard. */
export class HallElement extends VisitedElement {
  override connectedCallback(): void {
    super.connectedCallback();
    watchSounds(this, { tourFinished: (tour) => this.visits?.tourFinished(tour) });
  }

  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('article[data-exhibit]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 件', { n: seen });
  }
}

customElements.define('x-hall', HallElement);
