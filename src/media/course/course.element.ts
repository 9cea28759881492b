import { placeUrl, type Activity } from '@/core/place/place.ts';
import { nextWork, worksCompleted } from '@/core/progress/standing.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { recordFinishedCourses } from '@/learner/finished-courses.ts';
import { loadProgress } from '@/learner/progress.ts';
import { loadWorks } from '@/learner/works.ts';
import { markStops } from '@/site/index-list/stops.ts';

/** `<x-course>`: marks the stops on the path, leads to the next one, and shows the seal when all are completed. */
class CourseElement extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const works = JSON.parse(this.dataset['works'] ?? '[]') as Activity[];
    const progress = await loadProgress();
    await markStops(this, progress);
    const done = worksCompleted(progress, works);
    const next = nextWork(progress, works);
    const begun = works.some((work) => progress[work]);
    const link = this.querySelector<HTMLAnchorElement>('[data-continue]');
    if (link && begun && next) {
      const part = progress[next]?.last?.part;
      link.href = address(placeUrl({ activity: next, ...(part !== undefined && { part }) }));
      link.textContent = progress[next] ? phrase('继续学习') : phrase('学下一课');
    }
    const share = this.querySelector('[data-share]');
    if (share && begun) share.textContent = phrase('走了 {done} / {all} 站', { done, all: works.length });
    if (works.length === 0 || done < works.length) return;
    this.querySelector('[data-seal]')?.classList.add('earned');
    const words = this.querySelector('[data-seal-text]');
    if (words) words.textContent = phrase('走完了。这枚印已经盖在你的学习册上。');
    if (link) link.textContent = phrase('从头再走一遍');
    await recordFinishedCourses(progress, await loadWorks());
  }
}

customElements.define('x-course', CourseElement);
