import { placeUrl } from '@/core/place/place.ts';
import { nextPlace } from '@/core/progress/standing.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { loadProgress } from '@/learner/progress.ts';
import { loadWorks } from '@/learner/works.ts';

/** `<x-continue>`: turns "from the first lesson" into "go on where you stopped". */
class ContinueElement extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const progress = await loadProgress();
    if (Object.keys(progress).length === 0) return;
    const works = await loadWorks();
    const next = nextPlace(progress, works);
    const work = next?.place && works.get(next.place.activity);
    if (!next?.place || !work) return;
    const section = work.parts.find(({ id }) => id === next.place?.part)?.title;
    this.querySelector('a')?.setAttribute('href', address(placeUrl(next.place)));
    this.#say('[data-verb]', next.resumed ? phrase('继续学习') : phrase('学下一课'));
    this.#say('[data-where]', section ? `${work.title} · ${section}` : work.title);
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

customElements.define('x-continue', ContinueElement);
