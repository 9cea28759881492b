import { phrase } from '@/kit/language/phrase.ts';
import { VisitedElement } from '@/media/visited-element.ts';

const signsOfLife = ['scroll', 'pointerdown', 'pointermove', 'keydown'];

/** `<x-hall>`: its parts are its exhibits, and it can be heard. */
export class HallElement extends VisitedElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever listens has come there: until then the browser's own players stand in the page.
    const hear = (): void => {
      for (const sign of signsOfLife) removeEventListener(sign, hear);
      void import('@/media/hall/hear.ts').then(({ watchSounds }) =>
        watchSounds(this, { tourFinished: (tour) => this.visits?.tourFinished(tour) }),
      );
    };
    for (const sign of signsOfLife) addEventListener(sign, hear, { passive: true });
  }

  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('article[data-exhibit]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 件', { n: seen });
  }
}

customElements.define('x-hall', HallElement);
