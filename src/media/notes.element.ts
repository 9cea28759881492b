import { html, nothing, render } from 'lit-html';
import type { Activity } from '@/core/place/place.ts';
import { type Noted, notesIn } from '@/core/progress/notes.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { notesText } from '@/kit/note/notes-text.ts';
import { copy } from '@/kit/note/share.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import { record } from '@/learner/record.ts';
import { loadWorks } from '@/learner/works.ts';
import { notesTemplate, type WorkNotes } from '@/media/notes.template.ts';

/** `<x-notes>`: lists what a member has noted in all works; it is copied, printed, taken away and put back here. */
class NotesElement extends HTMLElement {
  #works: WorkNotes[] = [];
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = subscribe((progress) => void this.#show(progress));
    void loadProgress().then((progress) => this.#show(progress));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #show(progress: Progress): Promise<void> {
    const facts = await loadWorks();
    this.#works = (Object.keys(progress) as Activity[])
      .map((activity) => ({
        activity,
        title: facts.get(activity)?.title ?? phrase('找不到的内容（{activity}）', { activity }),
        notes: notesIn(progress[activity]),
      }))
      .filter(({ notes }) => notes.length > 0)
      .sort((a, b) => (b.notes[0]?.at ?? 0) - (a.notes[0]?.at ?? 0));
    const content = this.querySelector<HTMLElement>('[data-content]');
    if (!content) return;
    const acts = {
      copyAll: () => void this.#copyAll(),
      print: () => print(),
      remove: (activity: Activity, note: Noted) => void this.#remove(activity, note),
    };
    render(notesTemplate(this.#works, acts), content);
  }

  async #copyAll(): Promise<void> {
    const done = await copy(this.#works.map(({ title, notes }) => notesText(title, notes)).join('\n\n'));
    this.#tell(done ? phrase('全部复制好了。') : phrase('这个浏览器不让网页复制。'));
  }

  async #remove(activity: Activity, { part, text, quote }: Noted): Promise<void> {
    const place = { activity, part, verb: 'annotated' } as const;
    await record(place);
    this.#tell(text === '' ? phrase('书签拿掉了。') : phrase('笔记删掉了。'), async () => {
      await record({ ...place, note: text, ...(quote !== '' && { quote }) });
      this.#tell(phrase('恢复了。'));
    });
    // The button that had the focus is gone.
    this.querySelector<HTMLElement>('[data-told] button')?.focus();
  }

  #tell(words: string, undo?: () => Promise<void>): void {
    const told = this.querySelector<HTMLElement>('[data-told]');
    const button = html`<button type="button" class="link" @click=${undo}>${phrase('撤销')}</button>`;
    if (told) render(html`<span>${words}</span>${undo ? button : nothing}`, told);
  }
}

customElements.define('x-notes', NotesElement);
