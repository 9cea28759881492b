import { phrase } from '@/kit/language/phrase.ts';
import { VisitedElement } from '@/media/visited-element.ts';

/** `<x-hall>`: its parts are its exhibits. */
export class HallElement extends VisitedElement {
  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('article[data-exhibit]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 件', { n: seen });
  }
}

customElements.define('x-hall', HallElement);
