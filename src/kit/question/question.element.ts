import type * as Marking from '@/core/marking/mark.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Answered } from './answered.ts';
import { deviceSeed } from './device-seed.ts';
import { faceOf, type Face } from './face.ts';
import { Sheet } from './sheet.ts';
import { showVerdict } from './verdict.ts';

/**
 * `<x-question>`: checks, marks and explains one question. A first wrong try shows only what is wrong in it; the answer
 * comes on request, or at once with `data-once`. Fires `answered` (see answered.ts) for every try.
 */
export class QuestionElement extends HTMLElement {
  /** Whether nothing was entered since the question began. */
  isUntouched = true;
  #isAwake = false;
  #sheet!: Sheet;
  #face!: Face;
  #question!: Question;

  get questionId(): string {
    return this.dataset['part'] ?? '';
  }

  get activity(): Activity | undefined {
    return this.closest<HTMLElement>('[data-activity]')?.dataset['activity'] as Activity | undefined;
  }

  connectedCallback(): void {
    // A run through a quiz begins its questions itself: a bank of forty would keep an old machine busy for nothing.
    if (this.#isOnce) return;
    if (!this.#isAwake) this.#wake();
    // What was typed or ticked while this script was on its way stays. An earlier answer may still take its place.
    const entered = this.#isFilledIn() ? this.#face.read() : undefined;
    this.begin(deviceSeed());
    if (entered !== undefined) this.#face.show(entered);
  }

  #isFilledIn(): boolean {
    const fields = [...this.#sheet.fieldset.querySelectorAll('input')];
    return fields.some(({ type, value, checked }) => (type === 'text' ? value !== '' : checked));
  }

  #wake(): void {
    this.#isAwake = true;
    this.#question = JSON.parse(this.querySelector('script')?.textContent ?? '') as Question;
    this.#sheet = new Sheet(this);
    this.#face = faceOf(this.#sheet, this.#question);
    this.#sheet.fieldset.addEventListener('input', () => this.#touched());
    this.#fetchMarking();
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check();
    });
    this.#piece('again').addEventListener('click', () => this.#again());
    this.#piece('whole').addEventListener('click', () => void this.#showAll());
    this.addEventListener('keydown', (event) => {
      if (!isTyped(event) && this.pressed(event.key)) event.preventDefault();
    });
  }

  /** Begins anew: empty, in the order of the seed. */
  begin(seed: string): void {
    if (!this.#isAwake) this.#wake();
    this.#open();
    this.isUntouched = true;
    this.#face.begin(`${seed}/${this.questionId}`, this.dataset['shuffle'] !== 'off');
    this.#ready();
  }

  /** Shows an earlier answer with its score; nothing is fired. */
  restore(response: Response, score: number): void {
    this.#face.show(response);
    void this.#mark(response, score);
  }

  /** A letter or digit that names an option chooses it. True if it did. */
  pressed(key: string): boolean {
    if (this.#sheet.fieldset.disabled || !/^[a-h1-8]$/i.test(key)) return false;
    const index = /\d/.test(key) ? Number(key) - 1 : key.toLowerCase().charCodeAt(0) - 97;
    return this.#face.choose?.(index) ?? false;
  }

  /** Moves the focus to the question; its words are read out. */
  override focus(): void {
    this.#sheet.fieldset.focus({ preventScroll: true });
  }

  /** Fetched when the question comes into view: when it is checked the network may be gone. A failure is reported then. */
  #fetchMarking(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void marking().catch(() => undefined);
    });
    observer.observe(this);
  }

  async #check(): Promise<void> {
    const { fieldset } = this.#sheet;
    const response = this.#face.read();
    if (fieldset.disabled) return;
    if (response === undefined) {
      this.#sheet.hint(phrase('还没有作答。先作答，再检查。'));
      return;
    }
    fieldset.disabled = true;
    try {
      const { mark } = await marking();
      const { score } = mark(this.#question, response);
      await this.#mark(response, score);
      const detail: Answered = { activity: this.activity, part: this.questionId, response, score };
      this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
    } catch {
      fieldset.disabled = false;
      this.#sheet.hint(phrase('现在检查不了：连不上网站。答案还在这里，请稍后再按一次。'));
      return;
    }
    // In a run the page moves the focus to what comes next; the verdict is read out all the same.
    if (this.#isOnce) this.#sheet.announce(this.#verdict.innerText);
    else this.#verdict.focus({ preventScroll: true });
  }

  async #mark(response: Response, score: number): Promise<void> {
    const isWhole = score === 1 || this.#isOnce;
    this.isUntouched = false;
    this.#sheet.fieldset.disabled = true;
    this.#sheet.hint('');
    this.#sheet.wipe();
    await this.#face.mark(response, isWhole);
    showVerdict(this.#verdict, score);
    this.#piece('act').hidden = this.#isOnce;
    this.#piece('check').hidden = true;
    this.#piece('again').hidden = false;
    this.#piece('again').classList.toggle('button-quiet', score === 1);
    this.#piece('whole').hidden = isWhole;
    if (isWhole) this.#explain();
  }

  #again(): void {
    this.#open();
    this.#face.again?.();
    this.#ready();
    this.focus();
  }

  async #showAll(): Promise<void> {
    const response = this.#face.read();
    this.#sheet.wipe();
    if (response !== undefined) await this.#face.mark(response, true);
    this.#piece('whole').hidden = true;
    this.#explain();
    this.#verdict.focus({ preventScroll: true });
  }

  /** The answer leaves its fold and stands below the verdict. */
  #explain(): void {
    const key = this.querySelector('[data-key]');
    if (key) this.#verdict.append(key);
  }

  #open(): void {
    const key = this.querySelector('[data-key]');
    if (key) this.querySelector('details')?.append(key);
    this.#sheet.wipe();
    this.#sheet.hint('');
    this.#sheet.fieldset.disabled = false;
    this.#verdict.hidden = true;
    this.#piece('act').hidden = false;
    this.#piece('check').hidden = false;
    this.#piece('again').hidden = true;
    this.#piece('whole').hidden = true;
  }

  #touched(): void {
    this.isUntouched = false;
    this.#ready();
  }

  /** The button is the next thing to do once there is something to check. */
  #ready(): void {
    const isReady = this.#face.read() !== undefined && !this.isUntouched;
    this.#piece('check').classList.toggle('button-quiet', !isReady);
  }

  get #isOnce(): boolean {
    return this.dataset['once'] !== undefined;
  }

  get #verdict(): HTMLElement {
    return this.querySelector('.verdict') as HTMLElement;
  }

  #piece(name: string): HTMLElement {
    return this.querySelector(`[data-${name}]`) as HTMLElement;
  }
}

/** Marking knows Traditional characters, which weigh as much as all of this file: it comes with the first answer. */
function marking(): Promise<typeof Marking> {
  return import('@/core/marking/mark.ts');
}

/** Whether a key writes or chooses something where it is pressed. */
function isTyped({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as Element).matches('select, input[type="text"]');
}

customElements.define('x-question', QuestionElement);
