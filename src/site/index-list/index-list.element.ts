import { loadProgress } from '@/learner/progress.ts';
import { markStops } from '@/site/index-list/stops.ts';

/** `<x-index-list>`: says beside each work how it stands. */
class IndexListElement extends HTMLElement {
  connectedCallback(): void {
    void loadProgress().then((progress) => markStops(this, progress));
  }
}

customElements.define('x-index-list', IndexListElement);
