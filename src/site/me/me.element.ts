import { placeUrl, type Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { isCompleted, secondsByDay } from '@/core/progress/read.ts';
import { nextPlace, worksCompleted } from '@/core/progress/standing.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { recordFinishedCourses } from '@/learner/finished-courses.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { loadWorks } from '@/learner/works.ts';
import { showAccount } from '@/site/me/account.ts';

/** `<x-me>`: fills the page from this member's progress, and again whenever a sync brings something new. */
class MeElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = subscribe(() => void this.#show());
    // Shown when all of it is known: what comes late would push the rest down.
    void this.#show().finally(() => (this.dataset['ready'] = ''));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #show(): Promise<void> {
    const progress = await loadProgress();
    const isEmpty = Object.keys(progress).length === 0;
    this.#find('[data-empty]').hidden = !isEmpty;
    this.#showHours(progress);
    this.#showCourses(progress);
    this.#showQuizzes(progress);
    await Promise.all([isEmpty ? undefined : this.#showNext(progress), showAccount(this)]);
  }

  async #showNext(progress: Progress): Promise<void> {
    const works = await loadWorks();
    await recordFinishedCourses(progress, works);
    const place = nextPlace(progress, works)?.place;
    const work = place && works.get(place.activity);
    const box = this.#find('[data-go-on]');
    box.hidden = !work;
    if (!place || !work) return;
    this.#find<HTMLAnchorElement>('[data-link]').href = address(placeUrl(place));
    const section = work.parts.find(({ id }) => id === place.part)?.title;
    this.#find('[data-where]').textContent = section ? `${work.title} · ${section}` : work.title;
  }

  #showHours(progress: Progress): void {
    const now = new Intl.DateTimeFormat('en-CA', { timeZone: this.dataset['timeZone'] }).format(Date.now());
    const minutes = Array<number>(12).fill(0);
    for (const [day, seconds] of Object.entries(secondsByDay(progress, this.dataset['timeZone'] ?? 'Asia/Shanghai'))) {
      const month = Number(day.slice(5, 7)) - 1;
      if (day.startsWith(now.slice(0, 4))) minutes[month] = (minutes[month] ?? 0) + seconds / 60;
    }
    const hours = minutes.reduce((sum, some) => sum + some, 0) / 60;
    this.#find('[data-hours]').textContent = hours.toFixed(1);
    this.#find<HTMLProgressElement>('[data-goal-bar]').value = hours;
    const top = Math.max(...minutes, 1);
    minutes.forEach((some, index) => {
      const cell = this.#find(`[data-month="${index + 1}"]`);
      const height = (some / top) * 64;
      cell.querySelector('rect')?.setAttribute('height', String(height));
      cell.querySelector('rect')?.setAttribute('y', String(72 - height));
      cell.classList.toggle('now', index === Number(now.slice(5, 7)) - 1);
      const words = cell.querySelector('[data-minutes]');
      if (words) words.textContent = phrase('{n} 分钟', { n: Math.round(some) });
    });
  }

  #showCourses(progress: Progress): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-course]')) {
      const works = JSON.parse(item.dataset['works'] ?? '[]') as Activity[];
      const done = worksCompleted(progress, works);
      const course = progress[item.dataset['course'] as Activity];
      const earned = isCompleted(course) || (works.length > 0 && done === works.length);
      item.classList.toggle('earned', earned);
      const state = item.querySelector('[data-course-state]');
      if (!state || !works.some((work) => progress[work])) continue;
      state.textContent = earned
        ? phrase('已走完，印已盖下')
        : phrase('走了 {done} / {all} 站', { done, all: works.length });
    }
  }

  #showQuizzes(progress: Progress): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-quiz]')) {
      const answers = Object.values(progress[item.dataset['quiz'] as Activity]?.answers ?? {});
      const questions = JSON.parse(item.dataset['questions'] ?? '[]') as string[];
      const state = item.querySelector('[data-quiz-state]');
      if (!state || answers.length === 0) continue;
      const mastered = answers.filter(({ best }) => best === 1).length;
      state.textContent = phrase('做过 {answered} / {all} 题，答对过 {right} 题', {
        answered: answers.length,
        all: questions.length,
        right: mastered,
      });
    }
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`MePage.astro has no ${selector}`);
    return found;
  }
}

customElements.define('x-me', MeElement);
