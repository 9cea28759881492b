import type { Activity } from '@/core/place/place.ts';
import { dayOf } from '@/core/day/day.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Answered } from '@/kit/question/answered.ts';
import type { QuestionElement } from '@/kit/question/question.element.ts';
import { Sheets, SheetUnreachable } from '@/kit/question/sheets.ts';
import { newId } from '@/learner/identity.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';
import { record } from '@/learner/record.ts';
import { startStudyTime, type StudyTime } from '@/learner/study-time.ts';
import { loadWorks } from '@/learner/works.ts';
import { Countdown } from '@/play/countdown.ts';
import { keepRun, keptRun } from '@/play/kept-run.ts';
import { Opponents } from '@/play/opponents.ts';
import { isOver, newRun, type Mode, type Pool, type Run, secondsOf } from '@/play/run.ts';
import { showResult, showRival, showSteps } from '@/play/show.ts';
import { showStanding } from '@/play/standing.ts';

/** For one question of a challenge, in seconds, as 学习强国 gives. */
const allowed = 45;

/** `<x-play>`: draws a run, asks its questions one after the other and says what came of it. */
class PlayElement extends HTMLElement {
  #run: Run | undefined;
  readonly #sheets = new Sheets();
  readonly #opponents = new Opponents();
  #countdown: Countdown | undefined;
  #studyTime: StudyTime | undefined;
  /** When the question on the desk came. */
  #since = 0;
  #answered = false;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const { start, do: act } = (target as Element).closest<HTMLElement>('[data-start], [data-do]')?.dataset ?? {};
      if (start) void this.#begin(start as Mode);
      else if (act === 'next') void this.#next();
      else if (act === 'stop' || act === 'menu') this.#leave();
      else if (act === 'again' && this.#run) void this.#begin(this.#run.mode);
    });
    this.addEventListener('answered', ({ detail }) => void this.#onAnswer(detail));
    document.addEventListener('keydown', this.#onKey);
    const clock = this.#find<HTMLInputElement>('[data-clock]');
    clock.checked = readLocal('play-clock') !== 'off';
    clock.addEventListener('change', () => writeLocal('play-clock', clock.checked ? null : 'off'));
    this.#showMenu();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.#rest();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || this.dataset['phase'] !== 'asking') return;
    if ((target as Element).closest('dialog, select, textarea, input:not([type="checkbox"]):not([type="radio"])'))
      return;
    if (key === 'ArrowRight' && this.#answered) void this.#next();
    else if (this.#answered || !this.#question?.pressed(key)) return;
    event.preventDefault();
  };

  get #question(): QuestionElement | null {
    return this.querySelector('x-question');
  }

  get #day(): string {
    return dayOf(Date.now(), this.dataset['timeZone'] ?? 'Asia/Shanghai');
  }

  async #begin(mode: Mode): Promise<void> {
    this.#say('');
    const works = await loadWorks();
    const pool: Pool = { works, day: this.#day, site: this.dataset['site'] ?? '', id: newId() };
    const theme = this.#find<HTMLSelectElement>('[data-theme]').value as Activity;
    const opponent = mode === 'duel' ? this.#opponents.chosen(this) : undefined;
    const run = newRun(mode, pool, theme, opponent);
    run.answers.push(...keptRun(run));
    if (run.questions.length === 0) return this.#say(phrase('现在取不到题目：连不上网站。连上以后再来。'));
    this.#run = run;
    this.#find('[data-title]').textContent = this.#nameOf(mode);
    await import('@/kit/question/question.element.ts');
    this.#sheets.prepare(new Set(run.questions.slice(0, 10).map((name) => name.split('#')[0] as Activity)));
    await this.#next();
  }

  /** Asks the next question that is there; what vanished since it was drawn is passed over. */
  async #next(): Promise<void> {
    const run = this.#run;
    if (!run) return;
    this.#rest();
    while (!isOver(run)) {
      const name = run.questions[run.answers.length] ?? '';
      const [activity = '', part = ''] = name.split('#');
      try {
        const sheet = await this.#sheets.sheet(activity as Activity, part);
        if (sheet) return this.#lay(run, activity as Activity, sheet);
        run.questions = run.questions.filter((one) => one !== name);
      } catch (error) {
        if (!(error instanceof SheetUnreachable)) throw error;
        this.#leave();
        return this.#say(phrase('现在取不到题目：连不上网站。连上以后再来。'));
      }
    }
    await this.#finish(run);
  }

  #lay(run: Run, activity: Activity, sheet: HTMLElement): void {
    this.#answered = false;
    this.#find('[data-sheet]').replaceChildren(sheet);
    this.#question?.begin(run.round);
    this.#find('[data-do="next"]').hidden = true;
    this.#show('asking');
    showSteps(this, run);
    this.#since = performance.now();
    this.#studyTime = startStudyTime(activity, [], {
      study: () => undefined,
      keep: (stretch) => void record({ ...stretch, round: run.round }),
    });
    const isTimed = run.mode === 'challenge' && this.#find<HTMLInputElement>('[data-clock]').checked;
    this.#countdown = new Countdown(this.#find('[data-countdown]'), isTimed ? allowed : undefined, {
      tick: () => showRival(this, run, secondsOf(run.answers) + this.#seconds),
      over: () => this.#timeIsUp(run),
    });
    this.#question?.focus();
  }

  get #seconds(): number {
    return Math.min(600, Math.max(0.1, (performance.now() - this.#since) / 1000));
  }

  async #onAnswer({ activity, part, response, score }: Answered): Promise<void> {
    const run = this.#run;
    if (!run || !activity || this.#answered) return;
    this.#answered = true;
    this.#countdown?.stop();
    const seconds = Math.round(this.#seconds * 10) / 10;
    run.answers.push({ question: `${activity}#${part}`, seconds, score });
    keepRun(run);
    showSteps(this, run);
    showRival(this, run, secondsOf(run.answers));
    const next = this.#find('[data-do="next"]');
    next.hidden = false;
    next.textContent = isOver(run) ? phrase('看结果') : phrase('下一题');
    next.focus({ preventScroll: true });
    await record({ activity, part, verb: 'answered', response, seconds, round: run.round }, score);
  }

  /** The question is not answered; the challenge is over all the same. */
  #timeIsUp(run: Run): void {
    run.answers.push({ question: run.questions[run.answers.length] ?? '', seconds: allowed, score: 0 });
    void this.#finish(run);
    this.#say(phrase('这一题的 45 秒到了。不想赶时间，可以在开始前去掉“限时”。'));
  }

  async #finish(run: Run): Promise<void> {
    this.#rest();
    this.#find('[data-sheet]').replaceChildren();
    this.#show('result');
    showResult(this, run);
    this.#find('[data-when="result"]').focus({ preventScroll: true });
    await showStanding(this, { sent: true });
  }

  #leave(): void {
    this.#rest();
    this.#find('[data-sheet]').replaceChildren();
    this.#run = undefined;
    this.#say('');
    this.#showMenu();
  }

  #showMenu(): void {
    this.#find('[data-title]').textContent = phrase('练一练');
    this.#show('menu');
    void this.#opponents.offer(this);
    void showStanding(this, { sent: false });
  }

  #rest(): void {
    this.#countdown?.stop();
    this.#studyTime?.stop();
    this.#studyTime = undefined;
  }

  #nameOf(mode: Mode): string {
    return this.querySelector(`[data-start="${mode}"]`)?.closest('li')?.querySelector('h2')?.textContent ?? '';
  }

  #show(phase: 'menu' | 'asking' | 'result'): void {
    this.dataset['phase'] = phase;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== phase;
    scrollTo({ top: 0 });
  }

  #say(words: string): void {
    this.#find('[data-notice]').textContent = words;
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector(selector) as E;
  }
}

customElements.define('x-play', PlayElement);
