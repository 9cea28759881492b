import { placeUrl } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { nextPlace } from '@/core/progress/standing.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { recordFinishedCourses } from '@/learner/finished-courses.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { rejectedRecords } from '@/learner/rejected.ts';
import { loadWorks } from '@/learner/works.ts';
import { showAccount } from '@/site/me/account.ts';
import { say } from '@/site/me/say.ts';

/**
 * `<x-me>`: fills the page from this member's progress, and again whenever a sync brings something new. What has to be
 * shown only once there is study, and what a member rarely does, is loaded then.
 */
class MeElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = subscribe(() => void this.#show());
    // Shown when all of it is known: what comes late would push the rest down.
    void this.#show().finally(() => (this.dataset['ready'] = ''));
    this.#on('[data-export-table]', async () => {
      const { exportTable } = await import('@/site/me/export-table.ts');
      return exportTable(this.#timeZone);
    });
    this.#on('[data-export-all]', async () => {
      const { exportAll } = await import('@/site/me/export-all.ts');
      return exportAll();
    });
    const eraseSheet = async () => {
      const { askToErase } = await import('@/site/me/erase.ts');
      await askToErase(this);
      return '';
    };
    this.#on('[data-erase]', eraseSheet, '[data-erase-status]');
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #timeZone(): string {
    return this.dataset['timeZone'] ?? 'Asia/Shanghai';
  }

  async #show(): Promise<void> {
    const progress = await loadProgress();
    const isEmpty = Object.keys(progress).length === 0;
    this.#find('[data-empty]').hidden = !isEmpty;
    if (isEmpty) for (const place of ['[data-study]', '[data-go-on]']) this.#find(place).hidden = true;
    const shown = isEmpty ? [] : [this.#showStudy(progress), this.#showNext(progress)];
    await Promise.all([...shown, showAccount(this), this.#showRejected()]);
  }

  async #showStudy(progress: Progress): Promise<void> {
    const { showStudy } = await import('@/site/me/study.ts');
    showStudy(this, progress, Number(this.dataset['goal']), this.#timeZone);
    this.#find('[data-study]').hidden = false;
    if (!signedIn() || signedIn()?.ended) return;
    const { showPoints } = await import('@/site/me/points.ts');
    void showPoints(this, this.#timeZone);
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

  async #showRejected(): Promise<void> {
    if ((await rejectedRecords()).length === 0 && this.#find('[data-rejected]').hidden) return;
    const { showRejected } = await import('@/site/me/rejected.ts');
    await showRejected(this, this.#timeZone);
  }

  /** A button that loads what it does; what came of it, or that it could not be loaded, is said below it. */
  #on(selector: string, act: () => Promise<string>, place = '[data-export-status]'): void {
    let isBusy = false;
    this.#find(selector).addEventListener('click', () => {
      // Not disabled meanwhile: that would take the focus away.
      if (isBusy) return;
      isBusy = true;
      void act()
        .catch(() => phrase('现在做不了：连不上网站。请稍后再按一次。'))
        .then((words) => {
          isBusy = false;
          say(this, place, words);
        });
    });
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`MePage.astro has no ${selector}`);
    return found;
  }
}

customElements.define('x-me', MeElement);
