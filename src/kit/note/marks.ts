import type { Noted } from '@/core/progress/notes.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** Marks the sentences that have a bookmark or a note. Nothing moves by it, and a screen reader hears what it is. */
export function showMarks(text: ParentNode, notes: readonly Noted[]): void {
  const noted = new Map(notes.map((note) => [note.part, note]));
  for (const old of text.querySelectorAll<HTMLElement>('.noted, .bookmarked')) unmark(old);
  for (const [id, note] of noted) {
    const sentence = document.getElementById(id);
    if (!sentence || !text.contains(sentence)) continue;
    sentence.classList.add(note.text === '' ? 'bookmarked' : 'noted');
    const name = document.createElement('span');
    name.className = 'visually-hidden note-name';
    name.textContent = note.text === '' ? phrase('（有书签）') : phrase('（有笔记）');
    sentence.after(name);
  }
}

function unmark(sentence: HTMLElement): void {
  sentence.classList.remove('noted', 'bookmarked');
  if (sentence.nextElementSibling?.matches('.note-name')) sentence.nextElementSibling.remove();
}
