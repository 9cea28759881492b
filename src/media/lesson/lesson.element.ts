import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { showContents, watchContents } from '@/kit/contents/contents.ts';
import { keepAnswers } from '@/kit/question/keep-answers.ts';
import { offerResume } from '@/kit/resume/resume.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { startStudyTime, type StudyTime } from '@/learner/study-time.ts';
import { showEnding } from '@/media/lesson/ending.ts';

/** `<x-lesson>`: measures study, marks the sections that were studied, resumes, and completes the lesson at its end. */
class LessonElement extends HTMLElement {
  readonly #activity = this.dataset['activity'] as Activity;
  readonly #parts = JSON.parse(this.dataset['parts'] ?? '[]') as string[];
  #studyTime: StudyTime | undefined;
  #reachedEnd = false;
  #completing = false;
  #stops: (() => void)[] = [];

  connectedCallback(): void {
    const sections = [...this.querySelectorAll<HTMLElement>('.prose > h2')];
    this.#stops = [watchContents(this, sections), this.#watchEnd(), keepAnswers({ record, loadProgress, subscribe })];
    void this.#begin(sections);
  }

  disconnectedCallback(): void {
    this.#studyTime?.stop();
    for (const stop of this.#stops) stop();
  }

  async #begin(sections: HTMLElement[]): Promise<void> {
    const before = (await loadProgress())[this.#activity];
    offerResume(this, before, this.#parts);
    this.#studyTime = startStudyTime(this.#activity, sections);
    this.#stops.push(subscribe((progress) => this.#show(progress[this.#activity])));
    await record({ activity: this.#activity, verb: 'initialized' });
  }

  /** The end counts as reached once it has been on screen. */
  #watchEnd(): () => void {
    const ending = this.querySelector('[data-ending]');
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#reachedEnd = true;
      void loadProgress().then((progress) => this.#show(progress[this.#activity]));
    });
    if (ending) observer.observe(ending);
    return () => observer.disconnect();
  }

  #show(work: WorkProgress | undefined): void {
    const unread = this.#parts.filter((part) => !isPartDone(work, part));
    showContents(this, work);
    showEnding(this, work, unread);
    for (const mark of this.querySelectorAll<HTMLElement>('[data-done]')) mark.hidden = !isCompleted(work);
    const revision = this.dataset['revision'] ?? '';
    if (!this.#reachedEnd || this.#completing || unread.length > 0 || work?.completed?.revision === revision) return;
    this.#completing = true;
    void record({ activity: this.#activity, verb: 'completed', revision });
  }
}

customElements.define('x-lesson', LessonElement);
