import { render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import type { NoteDesk } from '@/kit/note/desk.ts';
import { linkTo, shareLink } from '@/kit/note/share.ts';
import { wordsOf } from '@/kit/sentence/words.ts';
import { type ExtraTool, type ToolsActs, toolsTemplate } from '@/kit/note/tools.template.ts';

/** Space between a sentence and its tools, and what of the window's foot others may take, in pixels. */
const gap = 10;
const foot = 160;

/** The small panel at the chosen sentence. */
export class SentenceTools {
  readonly #desk: NoteDesk;
  readonly #column: HTMLElement;
  readonly #extras: readonly ExtraTool[];
  /** A region by its element: a role of its own would keep a player's keys off it. */
  readonly #panel = document.createElement('section');
  #sentence: HTMLElement | undefined;
  #draft: string | undefined;
  #link: string | undefined;
  /** Where the focus was. */
  #before: Element | null = null;
  readonly #acts: ToolsActs = {
    bookmark: () => void (this.#sentence && this.#desk.toggleBookmark(this.#sentence.id)),
    edit: () => this.edit(),
    type: (text) => {
      this.#draft = text;
      this.show();
    },
    save: () => this.#endEditing(),
    remove: () => {
      this.#draft = undefined;
      if (this.#sentence) void this.#desk.remove(this.#sentence.id);
      this.#focus();
    },
    share: () => void this.#share(),
    extra: (tool) => {
      const id = this.#sentence?.id ?? '';
      this.close();
      tool.act(id);
    },
    close: () => this.close(),
  };

  /** @param column what the panel is laid over; it is the panel's containing block */
  constructor(desk: NoteDesk, column: HTMLElement, extras: readonly ExtraTool[]) {
    this.#desk = desk;
    this.#column = column;
    this.#extras = extras;
    this.#panel.className = 'note-tools no-print';
    this.#panel.tabIndex = -1;
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      if (this.#draft === undefined) this.close();
      else this.#endEditing();
    });
  }

  get sentence(): string | undefined {
    return this.#sentence?.id;
  }

  open(sentence: HTMLElement): void {
    this.close(false);
    this.#desk.tell(undefined);
    this.#before = document.activeElement;
    this.#sentence = sentence;
    sentence.classList.add('chosen');
    const words = wordsOf(sentence).slice(0, 16);
    this.#panel.setAttribute('aria-label', phrase('这一句：{words}', { words }));
    this.#column.append(this.#panel);
    addEventListener('pointerdown', this.#onPointer, true);
    addEventListener('pagehide', this.#onLeave);
    addEventListener('resize', this.#onResize);
    this.show();
    this.#focus();
  }

  /** Opens the field for the note; the tools are open. */
  edit(): void {
    const text = this.#sentence && this.#desk.noteAt(this.#sentence.id)?.text;
    this.#draft = text ?? '';
    this.#desk.tell(undefined);
    const field = this.#panel.querySelector('textarea');
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.scrollIntoView({ block: 'nearest' });
  }

  /** Keeps what was typed. @param giveBack whether the focus goes to where it was */
  close(giveBack = true): void {
    if (!this.#sentence) return;
    const hadFocus = this.#panel.contains(document.activeElement);
    this.#keepDraft();
    this.#sentence.classList.remove('chosen');
    const sentence = this.#sentence;
    this.#sentence = undefined;
    this.#link = undefined;
    this.#panel.remove();
    removeEventListener('pointerdown', this.#onPointer, true);
    removeEventListener('pagehide', this.#onLeave);
    removeEventListener('resize', this.#onResize);
    if (!giveBack || !hadFocus) return;
    if (this.#before instanceof HTMLElement && this.#before !== document.body && this.#before.isConnected)
      this.#before.focus({ preventScroll: true });
    else focusSentence(sentence);
  }

  show(): void {
    if (!this.#sentence) return;
    const { id } = this.#sentence;
    const view = { note: this.#desk.noteAt(id), draft: this.#draft, link: this.#link };
    render(toolsTemplate({ ...view, extras: this.#extras }, this.#acts), this.#panel);
    this.#lay();
  }

  /** Below the sentence; above it where there is no room. */
  #lay(): void {
    const rects = [...(this.#sentence?.getClientRects() ?? [])];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) return;
    const column = this.#column.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = this.#panel;
    const isBelow = last.bottom + gap + height < innerHeight - foot || first.top - gap - height < 0;
    const top = isBelow ? last.bottom + gap : first.top - gap - height;
    const left = Math.min(last.left, column.right - width);
    this.#panel.style.top = `${String(top - column.top)}px`;
    this.#panel.style.left = `${String(Math.max(0, left - column.left))}px`;
  }

  #focus(): void {
    this.#panel.focus({ preventScroll: true });
  }

  #keepDraft(): void {
    const draft = this.#draft;
    this.#draft = undefined;
    if (draft !== undefined && this.#sentence) void this.#desk.save(this.#sentence.id, draft);
  }

  #endEditing(): void {
    this.#keepDraft();
    this.show();
    this.#focus();
  }

  async #share(): Promise<void> {
    if (!this.#sentence) return;
    const { id } = this.#sentence;
    const done = await shareLink(id, wordsOf(this.#sentence));
    if (done === 'copied') this.#desk.tell({ words: phrase('这一句的链接复制好了。') });
    if (done !== 'refused') return;
    this.#link = linkTo(id);
    this.show();
    this.#panel.querySelector('input')?.focus();
  }

  readonly #onPointer = ({ target }: Event): void => {
    if (!(target instanceof Element) || this.#panel.contains(target)) return;
    // A tap on another sentence chooses that one or, where a player is open, is heard: it is done with this one.
    if (target.closest('.sentence') !== this.#sentence) this.close(false);
  };

  readonly #onLeave = (): void => this.#keepDraft();

  readonly #onResize = (): void => this.#lay();
}

/** Gives a sentence the focus, so that keys and screen readers go on from there. */
export function focusSentence(sentence: HTMLElement): void {
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
}
