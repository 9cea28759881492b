import { notesIn } from '@/core/progress/notes.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';

/** `<x-notes>`: lists what a member has noted in all works. What shows it is loaded where there is something. */
class NotesElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = subscribe((progress) => void this.#show(progress));
    void loadProgress().then((progress) => this.#show(progress));
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #show(progress: Progress): Promise<void> {
    const isEmpty = (Object.values(progress) as WorkProgress[]).every((work) => notesIn(work).length === 0);
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = !isEmpty;
    const content = this.querySelector<HTMLElement>('[data-content]');
    if (content) content.hidden = isEmpty;
    // The last one may just have been taken away.
    if (isEmpty && !content?.hasChildNodes()) return;
    const { showNotes } = await import('@/media/show-notes.ts');
    await showNotes(this, progress);
  }
}

customElements.define('x-notes', NotesElement);
