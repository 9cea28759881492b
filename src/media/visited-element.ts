import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { keepAnswers } from '@/kit/question/keep-answers.ts';
import { offerResume } from '@/kit/resume/resume.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { startVisits, type VisitOutline, type Visits } from '@/media/visits.ts';

/** The page of a work that one walks through: measures study, marks parts that were visited, resumes, and completes. */
export abstract class VisitedElement extends HTMLElement {
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

  /** What counts as a part, each with its id. */
  protected abstract get articles(): HTMLElement[];

  /** How many parts were visited, in words. */
  protected abstract share(seen: number): string;

  get outline(): VisitOutline {
    return {
      activity: this.dataset['activity'] as Activity,
      revision: this.dataset['revision'] ?? '',
      parts: this.articles.map(({ id }) => id),
    };
  }

  async #begin(): Promise<void> {
    const outline = this.outline;
    const before = (await loadProgress())[outline.activity];
    offerResume(this, before, outline.parts);
    this.visits = startVisits(outline, this.articles);
    this.#stop = [
      subscribe((progress) => this.#show(progress[outline.activity], outline)),
      keepAnswers({ record, loadProgress, subscribe }),
    ];
    await record({ activity: outline.activity, verb: 'initialized' });
  }

  #show(work: WorkProgress | undefined, { parts }: VisitOutline): void {
    const seen = parts.filter((id) => isPartDone(work, id));
    for (const id of seen) {
      for (const mark of this.querySelectorAll(`.mark[data-part="${id}"]`)) mark.classList.add('seen');
      // In its own words: what stands in a scene may be visited apart.
      const words = document.getElementById(id)?.querySelector<HTMLElement>('[data-state]');
      if (words) words.hidden = false;
    }
    const share = this.querySelector('[data-share]');
    if (share) share.textContent = seen.length > 0 ? ` · ${this.share(seen.length)}` : '';
    const ending = this.querySelector<HTMLElement>('[data-ending]');
    if (ending) ending.hidden = !isCompleted(work);
  }
}
