import { render } from 'lit-html';
import { blind } from '@/core/exam/blind.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';
import type { Response } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { collect } from '@/kit/question/collect.ts';
import { ApiError, call } from '@/learner/api.ts';
import { marksKeyOf } from '@/learner/exam-answers.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';
import { deliver } from './deliver.ts';
import { Keeper, newDevice } from './keeper.ts';
import { questionTemplate } from './question.template.ts';
import { type Writing, writingTemplate } from './writing.template.ts';

/** When what is left is read out, in minutes. */
const announced = [10, 5, 1];

/** Milliseconds before the end in which answers are sent at once. */
const lastMoment = 3_000;

/** Milliseconds between two tries to hand in what ran out of time while the server is away. */
const patience = 10_000;

interface Sheet {
  section: HTMLElement;
  face: ReturnType<typeof collect>;
}

/** An attempt while it is written: one question at a time, the card, the clock, saving and handing in. */
export class Writer {
  readonly #root: HTMLElement;
  readonly #finish: (attempt: string, said: string) => Promise<void>;
  readonly #sheets = new Map<number, Sheet>();
  readonly #device = newDevice();
  #keeper!: Keeper;
  #view!: Writing;
  #ends = 0;
  #clock: ReturnType<typeof setInterval> | undefined;
  #isFinishing = false;
  /** When handing in is tried next, once time is up. */
  #due = 0;
  /** What was not taken in, for the result. */
  #said = '';

  /** @param finish shows what came out, with what should be known besides */
  constructor(root: HTMLElement, finish: (attempt: string, said: string) => Promise<void>) {
    this.#root = root;
    this.#finish = finish;
  }

  /** Begins an attempt or opens one, after what an earlier opening left was sent. */
  async open(attempt: string | undefined, sitting: string): Promise<PaperOfMine> {
    if (attempt !== undefined) {
      this.#said = await deliver(attempt);
      this.#keeper = this.#newKeeper(attempt);
      return (await call<PaperOfMine>('/api/exams/open', { attempt, device: this.#device })).body;
    }
    const { body } = await call<PaperOfMine>('/api/exams/begin', { sitting, device: this.#device });
    this.#said = await deliver(body.attempt);
    this.#keeper = this.#newKeeper(body.attempt);
    return body;
  }

  start(paper: PaperOfMine): void {
    const { flagged, current } = this.#readMarks(paper.attempt);
    this.#view = {
      ...{ paper, current: Math.min(current, paper.questions.length - 1), flagged: new Set(flagged) },
      ...{
        answered: new Set<number>(),
        standing: { state: 'saved', at: undefined, waiting: 0 },
        left: 0,
        isTimeShown: true,
      },
      ...{ isAsking: false, isSubmitting: false, said: this.#said },
    };
    this.#learn(paper);
    this.#view.left = Math.max(0, this.#ends - Date.now());
    this.#keeper.start(paper);
    this.#clock = setInterval(() => this.#tick(), 1000);
    addEventListener('keydown', this.#pressed);
    this.#show({ answered: new Set(this.#keeper.answers.keys()) });
    this.#showSheet();
  }

  stop(): void {
    clearInterval(this.#clock);
    this.#keeper.stop();
    removeEventListener('keydown', this.#pressed);
  }

  #newKeeper(attempt: string): Keeper {
    return new Keeper(attempt, this.#device, {
      standing: (standing) => this.#show({ standing }),
      elsewhere: (question, response) => this.#changeSheet(question, response),
      terms: (terms) => {
        this.#learn(terms);
        this.#due = 0;
        if (terms.submitted !== null) void this.#leave();
      },
      refused: (said) => {
        this.#said = said;
        this.#show({ said });
      },
    });
  }

  /** The server's clock decides; this device's may be wrong. */
  #learn({ now, deadline }: { now: number; deadline: number }): void {
    this.#ends = Date.now() + (deadline - now);
  }

  #tick(): void {
    const before = this.#view.left;
    const left = Math.max(0, this.#ends - Date.now());
    for (const minutes of announced)
      if (before > minutes * 60_000 && left <= minutes * 60_000 && left > 0)
        this.#announce(phrase('还剩 {n} 分钟', { n: minutes }));
    this.#show({ left, ...(left === 0 && { isAsking: false }) });
    // Why nothing can be done any more stands at the top.
    if (left === 0 && before > 0) scrollTo(0, 0);
    // What is still being typed must be there in time.
    if (left > 0 && left <= lastMoment) this.#keeper.soon();
    if (left === 0 && Date.now() >= this.#due) void this.#submit(true);
  }

  #announce(text: string): void {
    const voice = document.querySelector('[data-exam-voice]');
    if (voice) voice.textContent = text;
  }

  async #submit(isTimeUp = false): Promise<void> {
    if (this.#isFinishing) return;
    this.#isFinishing = true;
    this.#show({ isSubmitting: true });
    try {
      await this.#keeper.flush();
      // Somebody may have added time, and this page hears of it only now.
      if (isTimeUp && this.#ends > Date.now()) {
        this.#isFinishing = false;
        this.#show({ isSubmitting: false, said: this.#said });
        return;
      }
      await call('/api/exams/submit', { attempt: this.#view.paper.attempt });
      await this.#leave();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#isFinishing = false;
      this.#due = Date.now() + patience;
      const said = isTimeUp
        ? phrase('时间到了，现在连不上网站。答案都在这台设备上，请不要关掉这一页，连上以后会自动送出。')
        : phrase('现在连不上网站，还没有交卷。答案都在这台设备上，请过一会儿再交。');
      this.#show({ isSubmitting: false, said });
    }
  }

  async #leave(): Promise<void> {
    this.stop();
    writeLocal(marksKeyOf(this.#view.paper.attempt), null);
    this.#announce('');
    await this.#finish(this.#view.paper.attempt, this.#said);
  }

  #show(change: Partial<Writing>): void {
    // Before it has begun there is nothing to show.
    if ((this.#view as Writing | undefined) === undefined) return;
    this.#view = { ...this.#view, ...change };
    render(
      writingTemplate(this.#view, {
        go: (question) => this.#go(question),
        flag: () => this.#flag(),
        showTime: () => this.#show({ isTimeShown: !this.#view.isTimeShown }),
        ask: (isAsking) => this.#show({ isAsking }),
        submit: () => void this.#submit(),
      }),
      this.#root,
    );
    const dialog = this.#root.querySelector<HTMLDialogElement>('dialog.exam-ask');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #go(question: number): void {
    const { paper } = this.#view;
    if (question < 0 || question >= paper.questions.length) return;
    this.#show({ current: question, isAsking: false });
    this.#keepMarks();
    this.#showSheet();
    const sheet = this.#root.querySelector<HTMLElement>('[data-sheets] fieldset');
    sheet?.focus({ preventScroll: true });
    this.#root.querySelector('.exam-main')?.scrollIntoView({ block: 'nearest' });
    if (scrollY > 0) scrollTo(0, 0);
  }

  #flag(): void {
    const flagged = new Set(this.#view.flagged);
    if (!flagged.delete(this.#view.current)) flagged.add(this.#view.current);
    this.#show({ flagged });
    this.#keepMarks();
  }

  /** Puts the question on the desk. Its HTML is made once: what is moved about in it stays. */
  #showSheet(): void {
    const { current } = this.#view;
    const room = this.#root.querySelector('[data-sheets]');
    const sheet = this.#sheets.get(current) ?? this.#makeSheet(current);
    room?.replaceChildren(sheet.section);
  }

  #makeSheet(index: number): Sheet {
    const { paper } = this.#view;
    const asked = paper.questions[index];
    if (asked === undefined) throw new RangeError(`no question ${index}`);
    const section = document.createElement('section');
    section.className = `question type-${asked.type}`;
    // Faces measure what they lay out.
    this.#root.querySelector('[data-sheets]')?.replaceChildren(section);
    render(questionTemplate(asked, index + 1, pointsOf(paper, index)), section);
    const face = collect(section, blind(asked, String(index)), this.#keeper.answers.get(index), (response) => {
      // Nothing that is given afterwards counts.
      if (this.#view.left === 0) return;
      this.#keeper.set(index, response, asked.type === 'blank' && this.#view.left > lastMoment ? 800 : 150);
      this.#show({ answered: new Set(this.#keeper.answers.keys()) });
    });
    const sheet = { section, face };
    this.#sheets.set(index, sheet);
    return sheet;
  }

  /** Another device answered: what is shown here follows. */
  #changeSheet(index: number, response: Response | undefined): void {
    const sheet = this.#sheets.get(index);
    if (response !== undefined) sheet?.face.show(response);
    else this.#sheets.delete(index);
    this.#show({ answered: new Set(this.#keeper.answers.keys()) });
    if (index === this.#view.current) this.#showSheet();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (this.#view.left === 0 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.closest('dialog, select, textarea, input:not([type="checkbox"]):not([type="radio"]), .items')) return;
    const { current } = this.#view;
    const choice = /^[a-h]$/i.test(event.key) ? event.key.toLowerCase().charCodeAt(0) - 97 : Number(event.key) - 1;
    if (event.key === 'ArrowRight' && !target.matches('input')) this.#go(current + 1);
    else if (event.key === 'ArrowLeft' && !target.matches('input')) this.#go(current - 1);
    else if (!(choice >= 0 && choice < 8 && this.#sheets.get(current)?.face.choose?.(choice))) return;
    event.preventDefault();
  };

  #keepMarks(): void {
    const { paper, flagged, current } = this.#view;
    writeLocal(marksKeyOf(paper.attempt), JSON.stringify({ flagged: [...flagged], current }));
  }

  #readMarks(attempt: string): { flagged: number[]; current: number } {
    try {
      return JSON.parse(readLocal(marksKeyOf(attempt)) ?? '') as { flagged: number[]; current: number };
    } catch {
      return { flagged: [], current: 0 };
    }
  }
}

function pointsOf({ parts }: PaperOfMine, question: number): number {
  let first = 0;
  for (const { points, questions } of parts) {
    if (question < first + questions) return points;
    first += questions;
  }
  return 0;
}
