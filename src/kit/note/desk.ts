import type { Activity } from '@/core/place/place.ts';
import { type Noted, notesIn } from '@/core/progress/notes.ts';
import { noteLimit, quoteLimit } from '@/core/record/note-limit.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { wordsOf } from '@/kit/sentence/words.ts';
import type { Study } from '@/kit/note/study.ts';

/** What was done, in words, and how to take it back. */
export interface Told {
  words: string;
  undo?: () => void;
}

/** The bookmarks and notes of one work, what can be done with them, and what was done last. */
export class NoteDesk {
  notes: Noted[] = [];
  told: Told | undefined;
  readonly #activity: Activity;
  readonly #study: Study;
  readonly #show: () => void;
  #stop: (() => void) | undefined;

  /** @param show is called after every change */
  constructor(activity: Activity, study: Study, show: () => void) {
    this.#activity = activity;
    this.#study = study;
    this.#show = show;
  }

  async open(): Promise<void> {
    this.#stop = this.#study.subscribe((progress) => {
      this.notes = notesIn(progress[this.#activity]);
      this.#show();
    });
    this.notes = notesIn((await this.#study.loadProgress())[this.#activity]);
    this.#show();
  }

  close(): void {
    this.#stop?.();
  }

  noteAt(part: string): Noted | undefined {
    return this.notes.find((note) => note.part === part);
  }

  /** Puts a bookmark, or takes it away. */
  async toggleBookmark(part: string): Promise<void> {
    const isThere = this.noteAt(part) !== undefined;
    await this.#write(part, isThere ? null : '');
    this.tell({ words: isThere ? phrase('书签拿掉了。') : phrase('加了书签。') });
  }

  /** Keeps what was typed; without a word it is no note. Says so only where that changes anything. */
  async save(part: string, typed: string): Promise<void> {
    const before = this.noteAt(part);
    const text = typed.trim().slice(0, noteLimit);
    if (text === (before?.text ?? '')) return;
    if (text === '') return this.remove(part);
    await this.#write(part, text);
    this.tell({ words: phrase('笔记记下了。'), undo: () => void this.#putBack(part, before) });
  }

  /** Takes a bookmark or note away. */
  async remove(part: string): Promise<void> {
    const before = this.noteAt(part);
    if (!before) return;
    await this.#write(part, null);
    const words = before.text === '' ? phrase('书签拿掉了。') : phrase('笔记删掉了。');
    this.tell({ words, undo: () => void this.#putBack(part, before) });
  }

  tell(told: Told | undefined): void {
    this.told = told;
    this.#show();
  }

  async #putBack(part: string, before: Noted | undefined): Promise<void> {
    await this.#write(part, before?.text ?? null, before?.quote);
    this.tell({ words: phrase('恢复了。') });
  }

  /** @param text null takes the note away */
  async #write(part: string, text: string | null, quote = quoteOf(part)): Promise<void> {
    const place = { activity: this.#activity, part, verb: 'annotated' } as const;
    await this.#study.record(text === null ? place : { ...place, note: text, ...(quote && { quote }) });
    this.notes = notesIn((await this.#study.loadProgress())[this.#activity]);
  }
}

function quoteOf(part: string): string {
  const words = wordsOf(document.getElementById(part)).slice(0, quoteLimit);
  return words.replace(/[\ud800-\udbff]$/, ''); // Half a character.
}
