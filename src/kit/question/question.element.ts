import { mark } from '@/core/marking/mark.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';
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
  #sheet!: Sheet;
  #face!: Face;
  #question!: Question;

  get part(): string {
    return this.dataset['part'] ?? '';
  }

  get activity(): Activity | undefined {
    return this.closest<HTMLElement>('[data-activity]')?.dataset['activity'] as Activity | undefined;
  }

  connectedCallback(): void {
    this.#question = JSON.parse(this.querySelector('script')?.textContent ?? '') as Question;
    this.#sheet = new Sheet(this);
    this.#face = faceOf(this.#sheet, this.#question);
    this.#sheet.fieldset.addEventListener('input', () => this.#touched());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    this.#button('again').addEventListener('click', () => this.#again());
    this.#button('whole').addEventListener('click', () => this.#showAll());
    this.addEventListener('keydown', (event) => {
      if (!isTyped(event) && this.pressed(event.key)) event.preventDefault();
    });
    this.begin(deviceSeed());
  }

  /** Begins anew: empty, in the order of the seed. */
  begin(seed: string): void {
    this.#open();
    this.isUntouched = true;
    this.#face.begin(`${seed}/${this.part}`, this.dataset['shuffle'] !== 'off');
    this.#ready();
  }

  /** Shows an earlier answer as it was marked; nothing is fired. */
  restore(response: Response): void {
    this.#face.show(response);
    this.#mark(response);
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

  #check(): void {
    if (this.#sheet.fieldset.disabled) return;
    const response = this.#face.read();
    if (response === undefined) {
      this.#sheet.hint('还没有作答。先作答，再检查。');
      return;
    }
    const { score } = this.#mark(response);
    const detail: Answered = { activity: this.activity, part: this.part, response, score };
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
    // In a run the page moves the focus to what comes next; the verdict is read out all the same.
    if (this.dataset['once'] === undefined) this.#verdict.focus({ preventScroll: true });
    else this.#sheet.announce(this.#verdict.innerText);
  }

  #mark(response: Response): { score: number } {
    const result = mark(this.#question, response);
    const whole = result.correct || this.dataset['once'] !== undefined;
    this.isUntouched = false;
    this.#sheet.hint('');
    this.#sheet.wipe();
    this.#face.mark(response, whole);
    this.#sheet.fieldset.disabled = true;
    showVerdict(this.#verdict, result.score);
    this.#button('check').hidden = true;
    this.#button('again').hidden = this.dataset['once'] !== undefined;
    this.#button('again').classList.toggle('button-quiet', result.correct);
    this.#button('whole').hidden = whole;
    if (whole) this.#explain();
    return result;
  }

  #again(): void {
    this.#open();
    this.#face.again?.();
    this.#ready();
    this.focus();
  }

  #showAll(): void {
    const response = this.#face.read();
    this.#sheet.wipe();
    if (response !== undefined) this.#face.mark(response, true);
    this.#button('whole').hidden = true;
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
    this.#button('check').hidden = false;
    this.#button('again').hidden = true;
    this.#button('whole').hidden = true;
  }

  #touched(): void {
    this.isUntouched = false;
    this.#ready();
  }

  /** The button is the next thing to do once there is something to check. */
  #ready(): void {
    const isReady = this.#face.read() !== undefined && !this.isUntouched;
    this.#button('check').classList.toggle('button-quiet', !isReady);
  }

  get #verdict(): HTMLElement {
    return this.querySelector('.verdict') as HTMLElement;
  }

  #button(name: string): HTMLButtonElement {
    return this.querySelector(`[data-${name}]`) as HTMLButtonElement;
  }
}

/** Whether a key writes or chooses something where it is pressed. */
function isTyped({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as Element).matches('select, input[type="text"]');
}

customElements.define('x-question', QuestionElement);
