import { placeUrl, type Place } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
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
    if (Object.values(progress).some((work) => Object.keys(work?.answers ?? {}).length > 0))
      void this.#showReview(progress);
    const works = await loadWorks();
    const next = nextPlace(progress, works);
    const work = next?.place && works.get(next.place.activity);
    if (!next?.place || !work) return;
    const { place, resumed } = next;
    this.querySelector('a')?.setAttribute('href', address(placeUrl(place)));
    this.#say('[data-verb]', resumed ? phrase('继续学习') : phrase('学下一课'));
    this.#say('[data-where]', work.title);
    const section = work.parts.find(({ id }) => id === place.part)?.title ?? (await titleAround(place));
    if (section) this.#say('[data-where]', `${work.title} · ${section}`);
  }

  /** Where a question was answered once; the schedule weighs more than all of this file. */
  async #showReview(progress: Progress): Promise<void> {
    const { showReviewLine } = await import('@/site/review-line.ts');
    await showReviewLine(this, progress, this.dataset['timeZone'] ?? 'Asia/Shanghai');
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

/** The title of the part that a sentence stands in: asked for where someone stopped at a sentence, and nowhere else. */
async function titleAround({ activity, part }: Place): Promise<string | undefined> {
  if (part === undefined || !/^(?:lesson|reading)\//.test(activity)) return undefined;
  const { partAround } = await import('./part-around.ts');
  return (await partAround(activity, part))?.title;
}

customElements.define('x-continue', ContinueElement);
