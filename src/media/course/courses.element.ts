import type { Activity } from '@/core/place/place.ts';
import { worksCompleted } from '@/core/progress/standing.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { loadProgress } from '@/learner/progress.ts';

/** `<x-courses>`: says on each course's plate how far the member is. */
class CoursesElement extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const progress = await loadProgress();
    for (const opening of this.querySelectorAll<HTMLElement>('[data-course]')) {
      const works = JSON.parse(opening.dataset['works'] ?? '[]') as Activity[];
      const begun = works.some((work) => progress[work]);
      const done = worksCompleted(progress, works);
      const state = opening.querySelector('[data-course-state]');
      if (state && begun)
        state.textContent =
          done === works.length ? phrase('已走完') : phrase('走了 {done} / {all} 站', { done, all: works.length });
    }
  }
}

customElements.define('x-courses', CoursesElement);
