import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { offerResume } from '@/kit/resume/resume.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { type HallOutline, startVisits, type Visits } from '@/media/hall/visit.ts';

/** `<x-hall>`: measures study, marks exhibits that were visited, resumes, and completes the hall with the last of them. */
export class HallElement extends HTMLElement {
  /** What counts visits; the 3D view tells it what one stands before. Set when progress is known. */
  visits: Visits | undefined;
  #stop: (() => void)[] = [];

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.visits?.stop();
    for (const stop of this.#stop) stop();
  }

  get outline(): HallOutline {
    return {
      activity: this.dataset['activity'] as Activity,
      revision: this.dataset['revision'] ?? '',
      exhibits: this.#articles.map(({ id }) => id),
    };
  }

  get #articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('article[data-exhibit]')];
  }

  async #begin(): Promise<void> {
    const outline = this.outline;
    const before = (await loadProgress())[outline.activity];
    const articles = this.#articles;
    offerResume(
      this,
      before,
      articles.map(({ id }) => id),
    );
    this.visits = startVisits(outline, articles);
    this.#stop = [subscribe((progress) => this.#show(progress[outline.activity], outline))];
    await record({ activity: outline.activity, verb: 'initialized' });
  }

  #show(work: WorkProgress | undefined, { exhibits }: HallOutline): void {
    const seen = exhibits.filter((id) => isPartDone(work, id));
    for (const id of seen) {
      for (const mark of this.querySelectorAll(`.mark[data-part="${id}"]`)) mark.classList.add('seen');
      const words = this.querySelector<HTMLElement>(`[data-exhibit="${id}"] [data-state]`);
      if (words) words.hidden = false;
    }
    const share = this.querySelector('[data-share]');
    if (share) share.textContent = seen.length > 0 ? ` · ${phrase('看过 {n} 件', { n: seen.length })}` : '';
    const ending = this.querySelector<HTMLElement>('[data-ending]');
    if (ending) ending.hidden = !isCompleted(work);
  }
}

customElements.define('x-hall', HallElement);
