import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { type Grade, grades, type Rating } from '@/core/record/ratings.ts';
import { type ReviewCard, type Today, todayOf } from '@/core/review/deck.ts';
import { lastSaid } from '@/core/review/last-said.ts';
import { gradeFor, scheduleOf } from '@/core/review/schedule.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Answered } from '@/kit/question/answered.ts';
import type { QuestionElement } from '@/kit/question/question.element.ts';
import { Sheets, SheetUnreachable } from '@/kit/question/sheets.ts';
import { newId } from '@/learner/identity.ts';
import { newCardsADay } from '@/learner/new-cards.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { deckIn } from '@/learner/review-deck.ts';
import { startStudyTime, type StudyTime } from '@/learner/study-time.ts';
import { loadWorks } from '@/learner/works.ts';
import { showGrades } from '@/review/grades.ts';
import { taughtWords } from '@/review/taught-at.ts';

type Phase = 'waiting' | 'asking' | 'end' | 'empty' | 'unreachable';

/** `<x-review>`: asks what is due, one card after the other. What comes next is always worked out from the progress. */
class ReviewElement extends HTMLElement {
  #works: ReadonlyMap<Activity, WorkFact> = new Map();
  #cards: ReviewCard[] = [];
  #today: Today = { queue: [], fresh: 0, soon: [], done: 0 };
  #progress: Progress = {};
  /** The card on the desk, and whether it was answered. */
  #card: ReviewCard | undefined;
  #answered = false;
  /** Cards whose question has vanished, or can't be had now. */
  readonly #gone = new Set<string>();
  readonly #unreachable = new Set<string>();
  readonly #sheets = new Sheets();
  #studyTime: StudyTime | undefined;
  #isBusy = false;
  #stop: (() => void)[] = [];

  connectedCallback(): void {
    const onKey = (event: KeyboardEvent) => this.#pressed(event);
    document.addEventListener('keydown', onKey);
    this.#stop = [
      () => document.removeEventListener('keydown', onKey),
      // What another device said while a card lies here is heard of; the card stays.
      subscribe((progress) => void this.#take(progress)),
    ];
    this.addEventListener('answered', ({ detail }) => void this.#onAnswer(detail));
    this.addEventListener('click', ({ target }) => {
      const { grade, do: act } = (target as Element).closest<HTMLElement>('[data-grade], [data-do]')?.dataset ?? {};
      if (grade) this.#rate(grade as Grade);
      else if (act === 'undo') void this.#undo();
      else if (act === 'bury' || act === 'suspend') this.#rate(act);
      else if (act === 'retry') this.#retry();
    });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#studyTime?.stop();
    for (const stop of this.#stop) stop();
  }

  get #timeZone(): string {
    return this.dataset['timeZone'] ?? 'Asia/Shanghai';
  }

  async #begin(): Promise<void> {
    this.#works = await loadWorks();
    await this.#take(await loadProgress());
    this.#sheets.prepare(new Set(this.#today.queue.map(({ activity }) => activity)));
    if (this.#cards.length === 0) this.#show('empty');
    else await this.#next();
  }

  /** Works out what is due; the figures below follow. */
  async #take(progress: Progress): Promise<void> {
    this.#progress = progress;
    this.#cards = deckIn(progress, this.#works).filter((card) => !this.#gone.has(nameOf(card)));
    this.#today = todayOf(this.#cards, { now: Date.now(), timeZone: this.#timeZone, newADay: newCardsADay() });
    this.#showCounts();
    if (this.#cards.length === 0) return;
    const { showFigures } = await import('@/review/figures.ts');
    showFigures(this, { cards: this.#cards, works: this.#works, timeZone: this.#timeZone });
  }

  /** Lays the next card that can be had; a given one first. */
  async #next(wanted?: ReviewCard): Promise<void> {
    await import('@/kit/question/question.element.ts');
    const { queue, soon } = this.#today;
    for (const card of [...(wanted ? [wanted] : []), ...queue, ...soon]) {
      const name = nameOf(card);
      if (this.#gone.has(name) || this.#unreachable.has(name)) continue;
      try {
        const sheet = await this.#sheets.sheet(card.activity, card.question);
        if (sheet) return this.#lay(card, sheet);
        this.#gone.add(name);
      } catch (error) {
        if (!(error instanceof SheetUnreachable)) throw error;
        this.#unreachable.add(name);
      }
    }
    this.#card = undefined;
    this.#studyTime?.stop();
    await this.#take(this.#progress);
    if (this.#cards.length === 0) return this.#show('empty');
    this.#show(this.#today.queue.some((card) => this.#unreachable.has(nameOf(card))) ? 'unreachable' : 'end');
  }

  #lay(card: ReviewCard, sheet: HTMLElement): void {
    this.#card = card;
    this.#answered = false;
    this.#find('[data-sheet]').replaceChildren(sheet);
    this.#find('[data-from]').textContent = this.#works.get(card.activity)?.title ?? '';
    this.#find('[data-rating]').hidden = true;
    this.#question?.begin(newId());
    this.#studyTime?.stop();
    this.#studyTime = startStudyTime(card.activity, [], {
      study: () => undefined,
      keep: (stretch) => void record({ ...stretch, round: 'review' }),
    });
    this.#showCounts();
    this.#show('asking');
    this.#question?.focus();
  }

  get #question(): QuestionElement | null {
    return this.querySelector('x-question');
  }

  async #onAnswer({ activity, part, response, score }: Answered): Promise<void> {
    if (!activity || !this.#card) return;
    this.#answered = true;
    this.#find('[data-from]').replaceChildren(...taughtWords(activity, part, this.#works));
    showGrades(this, this.#card.schedule, gradeFor(score), Date.now());
    await record({ activity, part, verb: 'answered', response, round: 'review' }, score);
  }

  /** Takes what is said of the card on the desk, and goes on. */
  #rate(rating: Exclude<Rating, 'undo' | 'restore'>): void {
    const card = this.#card;
    const isGrade = grades.some((grade) => grade === rating);
    if (!card || this.#isBusy || (isGrade && !this.#answered)) return;
    void this.#inTurn(async () => {
      const { activity, question } = card;
      await record({ activity, part: question, verb: 'rated', rating });
      await this.#take(await loadProgress());
      const after = scheduleOf(this.#progress[activity]?.reviews?.[question]);
      this.#say(
        after.aside === 'leech'
          ? [
              phrase('这道题已经 {n} 次没记住，先放在一边。不妨回去重读一遍。', { n: 8 }),
              ...taughtWords(activity, question, this.#works),
            ]
          : rating === 'suspend'
            ? [phrase('这道题放在一边了，在下面可以放回来。')]
            : [],
      );
      await this.#next();
    });
  }

  async #undo(): Promise<void> {
    const said = lastSaid(this.#progress, Date.now(), this.#timeZone);
    if (!said || this.#isBusy) return;
    await this.#inTurn(async () => {
      const { activity, question, id } = said;
      await record({ activity, part: question, verb: 'rated', rating: 'undo', of: id });
      await this.#take(await loadProgress());
      this.#say([phrase('上一次评定已撤销。')]);
      await this.#next(this.#cards.find((card) => card.activity === activity && card.question === question));
    });
  }

  #retry(): void {
    this.#unreachable.clear();
    void this.#next();
  }

  async #inTurn(act: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    try {
      await act();
    } finally {
      this.#isBusy = false;
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey) return;
    if ((target as Element).closest('dialog, select, textarea, input:not([type="checkbox"]):not([type="radio"])'))
      return;
    const grade = this.#answered ? grades[Number(key) - 1] : undefined;
    if (grade) this.#rate(grade);
    else if (key === 'z' || key === 'Z') void this.#undo();
    else if (this.#answered || !this.#question?.pressed(key)) return;
    event.preventDefault();
  }

  #showCounts(): void {
    const { queue, soon, done, fresh } = this.#today;
    const waiting = queue.length > 0 ? queue : soon;
    // The card on the desk counts until something is said of it: by the answer alone a new one is no longer due.
    const desk = this.#card && nameOf(this.#card);
    const others = waiting.filter((card) => nameOf(card) !== desk).length;
    this.#find('[data-left]').textContent = String(others + (desk === undefined ? 0 : 1));
    this.#find('[data-done]').textContent = [
      fresh > 0 ? phrase('有 {n} 道是新题', { n: fresh }) : '',
      done > 0 ? phrase('今天已复习 {n} 题', { n: done }) : '',
    ]
      .filter(Boolean)
      .join(phrase('，'));
    this.#find('[data-end]').textContent =
      done > 0 ? phrase('今天复习了 {n} 题。', { n: done }) : phrase('今天没有到期的题。');
    const said = lastSaid(this.#progress, Date.now(), this.#timeZone);
    for (const button of this.querySelectorAll<HTMLElement>('[data-do="undo"]')) button.hidden = !said;
  }

  #show(phase: Phase): void {
    this.dataset['phase'] = phase;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== phase;
    this.#find('[data-lead]').textContent = phrase('答过的题隔一段时间再问一次：记住的越隔越久，没记住的很快再来。');
    if (phase === 'end') this.#find('[data-when="end"]').focus({ preventScroll: true });
  }

  #say(words: (Node | string)[]): void {
    this.#find('[data-said]').replaceChildren(...words);
  }

  #find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

function nameOf({ activity, question }: Pick<ReviewCard, 'activity' | 'question'>): string {
  return `${activity}#${question}`;
}

customElements.define('x-review', ReviewElement);
