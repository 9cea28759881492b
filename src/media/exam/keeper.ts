import type { PaperOfMine } from '@/core/exam/member.ts';
import { ApiError } from '@/learner/api.ts';
import type { Response } from '@/core/marking/question.ts';
import { type Leftover, writeLeftover } from '@/learner/exam-answers.ts';
import { bodyOf, refusal, type Saved, send, spokenOf } from './deliver.ts';

/** How things stand with the server. */
export interface Standing {
  state: 'saved' | 'saving' | 'offline' | 'signed-out';
  /** When something was last saved, by this device's clock. */
  at: number | undefined;
  /** How many answers are on this device alone. */
  waiting: number;
}

interface Listener {
  /** How saving stands. */
  standing(standing: Standing): void;
  /** Another device answered a question. */
  elsewhere(question: number, response: Response | undefined): void;
  /** The deadline, or that the attempt was handed in, was learnt. */
  terms(terms: Pick<Saved, 'now' | 'deadline' | 'submitted'>): void;
  /** Answers that were not taken in, in words. */
  refused(said: string): void;
}

/** Milliseconds between two looks at what other devices did. */
const interval = 15_000;
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Keeps the answers of an attempt: first on this device, then on the server. Each opening of the page is a device of its
 * own; what an earlier one could not send is sent under its name (deliver.ts).
 */
export class Keeper {
  readonly answers = new Map<number, Response>();
  readonly #attempt: string;
  readonly #listener: Listener;
  readonly #device: string;
  #own: Leftover;
  #known = 0;
  #isBusy = false;
  #failures = 0;
  #savedAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  /** @param device names this opening of the page */
  constructor(attempt: string, device: string, listener: Listener) {
    this.#attempt = attempt;
    this.#device = device;
    this.#listener = listener;
    this.#own = { version: 0, waiting: [] };
  }

  /** Begins with what the server knows. */
  start({ answers }: Pick<PaperOfMine, 'answers'>): void {
    for (const { question, response, sequence } of answers) {
      if (response !== null) this.answers.set(question, response);
      this.#known = Math.max(this.#known, sequence);
    }
    addEventListener('online', this.soon);
    document.addEventListener('visibilitychange', this.soon);
    addEventListener('pagehide', this.#leave);
    this.#tell();
    this.#plan(interval);
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.soon);
    document.removeEventListener('visibilitychange', this.soon);
    removeEventListener('pagehide', this.#leave);
  }

  /** An answer was given, or (undefined) taken back. It is on this device at once. */
  set(question: number, response: Response | undefined, delay = 150): void {
    if (response === undefined) this.answers.delete(question);
    else this.answers.set(question, response);
    const waiting = this.#own.waiting.filter((one) => one.question !== question);
    const version = this.#own.version + 1;
    this.#own = { version, waiting: [...waiting, { question, response: response ?? null, version, at: Date.now() }] };
    writeLeftover(this.#attempt, this.#device, this.#own);
    this.#tell();
    this.#plan(this.#failures > 0 ? 0 : delay);
  }

  /** Sends all that waits. Throws where the server can't be reached. */
  async flush(): Promise<void> {
    while (this.#isBusy) await new Promise((resolve) => setTimeout(resolve, 50));
    await this.#send();
  }

  /** Sends what waits, or looks what is new, as soon as nothing else is under way. */
  readonly soon = (): void => this.#plan(0);

  /** The page goes: what waits is handed to the browser, and stays on the device until a later page knows it was kept. */
  readonly #leave = (): void => {
    if (this.#own.waiting.length === 0) return;
    const body = JSON.stringify(bodyOf(this.#attempt, this.#device, this.#known, this.#own.waiting));
    navigator.sendBeacon('/api/exams/save', new Blob([body], { type: 'application/json' }));
  };

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(() => void this.#try(), delay);
  }

  async #try(): Promise<void> {
    if (this.#isBusy) {
      this.#plan(100);
      return;
    }
    try {
      await this.#send();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
    const pause = pauses[Math.min(this.#failures, pauses.length) - 1];
    this.#plan(pause ?? (this.#own.waiting.length > 0 ? 100 : interval));
  }

  async #send(): Promise<void> {
    this.#isBusy = true;
    const sent = this.#own.waiting;
    if (sent.length > 0) this.#tell('saving');
    try {
      const saved = await send(this.#attempt, this.#device, this.#known, sent);
      this.#failures = 0;
      this.#take(saved);
    } catch (error) {
      this.#failures += 1;
      this.#tell(error instanceof ApiError && error.status === 401 ? 'signed-out' : 'offline');
      throw error;
    } finally {
      this.#isBusy = false;
    }
  }

  #take(saved: Saved): void {
    const done = spokenOf(saved);
    this.#own = { ...this.#own, waiting: this.#own.waiting.filter(({ version }) => !done.has(version)) };
    writeLeftover(this.#attempt, this.#device, this.#own.waiting.length > 0 ? this.#own : undefined);
    if (saved.accepted.length > 0) this.#savedAt = Date.now();
    const waits = new Set(this.#own.waiting.map(({ question }) => question));
    for (const { question, response, sequence } of saved.answers) {
      this.#known = Math.max(this.#known, sequence);
      if (waits.has(question) || JSON.stringify(this.answers.get(question) ?? null) === JSON.stringify(response))
        continue;
      if (response === null) this.answers.delete(question);
      else this.answers.set(question, response);
      this.#listener.elsewhere(question, response ?? undefined);
    }
    if (saved.rejected.length > 0) this.#listener.refused(refusal(saved));
    this.#listener.terms(saved);
    this.#tell();
  }

  #tell(state?: Standing['state']): void {
    const waiting = this.#own.waiting.length;
    this.#listener.standing({ state: state ?? (waiting > 0 ? 'saving' : 'saved'), at: this.#savedAt, waiting });
  }
}

/** A name for an opening of the page. */
export function newDevice(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
