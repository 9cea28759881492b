/** Right, wrong, or right but not chosen. */
export type MarkName = 'right' | 'wrong' | 'missed';

/** A question's HTML, with the few things that all types do to it. */
export class Sheet {
  readonly fieldset: HTMLFieldSetElement;
  readonly #root: HTMLElement;
  readonly #hint: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.fieldset = root.querySelector('fieldset') as HTMLFieldSetElement;
    this.#hint = root.querySelector('.hint') as HTMLElement;
  }

  all<T extends HTMLElement>(selector: string): T[] {
    return [...this.fieldset.querySelectorAll<T>(selector)];
  }

  one<T extends Element = HTMLElement>(selector: string): T {
    return this.fieldset.querySelector(selector) as T;
  }

  /** Says something to everyone: shown below the sheet and read out. */
  hint(text: string): void {
    this.#hint.classList.remove('visually-hidden');
    this.#hint.textContent = text;
  }

  /** Says what a move did to those who do not see it. */
  announce(text: string): void {
    this.hint(text);
    this.#hint.classList.add('visually-hidden');
  }

  /** Puts a mark with its word on a line; `words` replaces the word. */
  stamp(line: HTMLElement, name: MarkName, words?: string): void {
    const template = this.#root.querySelector(`template[data-mark="${name}"]`) as HTMLTemplateElement;
    const mark = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    if (words) (mark.lastElementChild as HTMLElement).textContent = words;
    line.classList.add(`is-${name}`);
    line.append(mark);
  }

  /** Takes all marks and feedback away. */
  wipe(): void {
    for (const line of this.all('.is-right, .is-wrong, .is-missed'))
      line.classList.remove('is-right', 'is-wrong', 'is-missed');
    for (const mark of this.all('.mark')) mark.remove();
    for (const feedback of this.all('.feedback')) feedback.hidden = true;
  }

  /** Tells the question that its answer has changed. */
  changed(): void {
    this.fieldset.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Shows the letters in the answer as the options now stand: letter as written → as shown. */
  rename(shown: Map<string, string>): void {
    const names = [...this.#root.querySelectorAll<HTMLElement>('[data-names]')];
    for (const name of names) name.textContent = shown.get(name.dataset['names'] ?? '') ?? '';
    names.sort((a, b) => ((a.textContent ?? '') < (b.textContent ?? '') ? -1 : 1));
    for (const name of names) name.parentElement?.parentElement?.append(name.parentElement);
  }
}
