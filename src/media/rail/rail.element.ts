import { phrase } from '@/kit/language/phrase.ts';
import { VisitedElement } from '@/media/visited-element.ts';

/** `<x-rail>`: its parts are its stops. */
export class RailElement extends VisitedElement {
  protected get articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('article[data-stop]')];
  }

  protected share(seen: number): string {
    return phrase('看过 {n} 站', { n: seen });
  }
}

customElements.define('x-rail', RailElement);
