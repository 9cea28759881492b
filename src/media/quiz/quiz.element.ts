import type { Activity } from '@/core/place/place.ts';
import type { QuestionElement } from '@/kit/question/question.element.ts';
import '@/kit/question/question.element.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { startStudyTime, type StudyTime } from '@/learner/study-time.ts';
import { isRetry, newAttempt } from '@/core/marking/attempt.ts';
import {
  missedIn,
  newestAttempt,
  nextOpen,
  runOf,
  sumUp,
  type Attempts,
  type Bank,
  type Run,
} from '@/media/quiz/run.ts';
import { listenForKeys } from '@/media/quiz/keys.ts';
import { showIntro, showResult, showSteps, showWays } from '@/media/quiz/show.ts';

/** `<x-quiz>`: a run through a bank. Every answer is recorded as it is given; the run is derived from the records. */
class QuizElement extends HTMLElement {
  #sheets = new Map<string, QuestionElement>();
  #attempts: Attempts = {};
  #run: Run | undefined;
  #index = 0;
  #loaded: Promise<void> = Promise.resolve();
  #studyTime: StudyTime | undefined;
  #stop: (() => void)[] = [];

  readonly #acts: { [name: string]: () => void } = {
    start: () => this.#start(),
    missed: () => this.#start(this.#run?.attempt),
    resume: () => this.#ask(this.#run ? nextOpen(this.#run) : 0),
    open: () => this.#ask(this.#run ? nextOpen(this.#run, this.#index + 1) : 0),
    back: () => this.#ask(this.#index - 1),
    skip: () => this.#forward(),
    next: () => this.#forward(),
    finish: () => this.#finish(),
    review: () => this.#finish(),
  };

  connectedCallback(): void {
    for (const sheet of this.querySelectorAll<QuestionElement>('x-question')) this.#sheets.set(sheet.questionId, sheet);
    // Without what was stored a run can still begin.
    this.#loaded = loadProgress().then(
      (progress) => this.#offer(progress),
      () => undefined,
    );
    this.addEventListener('click', (event) => {
      const name = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (name) void this.#loaded.then(() => this.#acts[name]?.());
    });
    this.addEventListener('answered', ({ detail }) => {
      this.#answered(detail.part, detail.response, detail.score);
    });
    const turn = { forward: () => this.#forward(), back: () => this.#ask(this.#index - 1) };
    this.#stop = [listenForKeys(() => this.#asking, turn), subscribe((progress) => this.#offer(progress))];
    this.#studyTime = startStudyTime(this.#activity);
    void record({ activity: this.#activity, verb: 'initialized' });
  }

  disconnectedCallback(): void {
    this.#studyTime?.stop();
    for (const stop of this.#stop) stop();
  }

  get #activity(): Activity {
    return this.dataset['activity'] as Activity;
  }

  get #bank(): Bank {
    const take = this.dataset['take'];
    return {
      questions: [...this.#sheets.keys()],
      take: take === undefined ? undefined : Number(take),
      shuffle: this.dataset['shuffle'] !== 'off',
    };
  }

  /** The question on the desk. */
  get #asking(): QuestionElement | undefined {
    return this.dataset['phase'] === 'asking' ? this.#sheets.get(this.#run?.questions[this.#index] ?? '') : undefined;
  }

  /** Offers to go on where the newest run stopped, until one has begun; progress may come late from another device. */
  #offer(progress: Progress): void {
    if (this.dataset['phase']) return;
    this.#attempts = { ...progress[this.#activity]?.attempts };
    const attempt = newestAttempt(this.#attempts);
    if (attempt) this.#lay(runOf(this.#bank, attempt, this.#attempts));
    if (!this.#run) return;
    showIntro(this, this.#run);
    // A reload in the middle of a run, or a link to a question of it, goes on at that question.
    const place = this.#run.questions.indexOf(location.hash.slice(1));
    if (place >= 0 && nextOpen(this.#run) >= 0) this.#ask(place);
  }

  #start(missed?: string): void {
    const attempt = newAttempt(Date.now(), crypto.getRandomValues(new Uint8Array(16)), missed);
    this.#lay(runOf(this.#bank, attempt, this.#attempts));
    this.#ask(0);
  }

  /** Lays the sheets of a run in its order, with what was answered. */
  #lay(run: Run): void {
    this.#run = run;
    for (const id of run.questions) {
      const sheet = this.#sheets.get(id);
      const answer = run.answers[id];
      sheet?.begin(run.attempt);
      if (answer) sheet?.restore(answer.response, answer.score);
    }
  }

  #ask(index: number): void {
    const id = this.#run?.questions[index];
    if (!this.#run || id === undefined) return;
    this.#index = index;
    this.#show('asking', [id]);
    this.#studyTime?.enter(id);
    showSteps(this, this.#run, index);
    showWays(this, this.#run, index);
    history.replaceState(null, '', `#${id}`);
    this.#sheets.get(id)?.focus();
  }

  #forward(): void {
    if (!this.#run) return;
    if (this.#index + 1 < this.#run.questions.length) this.#ask(this.#index + 1);
    else this.#finish();
  }

  #answered(id: string, response: Run['answers'][string]['response'], score: number): void {
    const run = this.#run;
    if (!run) return;
    const { attempt } = run;
    run.answers[id] = { response, score };
    this.#attempts[attempt] = {
      ...this.#attempts[attempt],
      [id]: { at: Date.now(), id: '', response, score, best: score },
    };
    void record({ activity: this.#activity, part: id, verb: 'answered', response, attempt }, score);
    if (nextOpen(run) < 0 && !isRetry(attempt)) this.#complete();
    showSteps(this, run, this.#index);
    showWays(this, run, this.#index)?.focus({ preventScroll: true });
  }

  #complete(): void {
    const revision = this.dataset['revision'] ?? '';
    void record({ activity: this.#activity, verb: 'completed', revision });
  }

  #finish(): void {
    if (!this.#run) return;
    const missed = missedIn(this.#run).filter((id) => this.#run && Object.hasOwn(this.#run.answers, id));
    this.#show('result', missed);
    this.#studyTime?.enter(undefined);
    showResult(this, sumUp(this.#run), this.#run.questions.length);
    history.replaceState(null, '', location.pathname + location.search);
  }

  /** Shows a phase and its sheets, in their order; all the others leave the screen (not the print). */
  #show(phase: 'asking' | 'result', ids: string[]): void {
    this.dataset['phase'] = phase;
    for (const [id, sheet] of this.#sheets) sheet.classList.toggle('away', !ids.includes(id));
    scrollTo({ top: 0 });
  }
}

customElements.define('x-quiz', QuizElement);
