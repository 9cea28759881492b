import { html, nothing, render } from 'lit-html';
import type { Activity } from '@/core/place/place.ts';
import { notesByPlace } from '@/core/progress/notes.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { NoteDesk } from '@/kit/note/desk.ts';
import { listTemplate, wordsNow } from '@/kit/note/list.template.ts';
import { showMarks } from '@/kit/note/marks.ts';
import { notesText } from '@/kit/note/notes-text.ts';
import { copy } from '@/kit/note/share.ts';
import type { Study } from '@/kit/note/study.ts';
import { focusSentence, SentenceTools } from '@/kit/note/tools.ts';
import type { ExtraTool } from '@/kit/note/tools.template.ts';
import './note.css';

/** Where a page has its notes. */
export interface NotesPage {
  activity: Activity;
  /** The text with the sentences; the tools are laid over its parent. */
  text: HTMLElement;
  /** Where the list goes. */
  list: HTMLElement | null;
  study: Study;
  extras: readonly ExtraTool[];
}

/** How long what was done is told, in milliseconds, if nobody is about to answer it. */
const tellFor = 10_000;

export interface Notes {
  choose(sentence: string): void;
  /** Bookmarks the sentence, or opens the field for a note on it. */
  bookmark(sentence: string): void;
  annotate(sentence: string): void;
}

/** Brings bookmarks and notes to a page: marks in the text, tools at a chosen sentence, the list. */
export async function startNotes({ activity, text, list, study, extras }: NotesPage): Promise<Notes> {
  const desk = new NoteDesk(activity, study, show);
  const tools = new SentenceTools(desk, text.parentElement ?? text, extras);
  const told = document.createElement('div');
  told.className = 'note-told no-print';
  told.setAttribute('role', 'status');
  document.body.append(told);
  let timer = 0;

  const sentences = () => [...text.querySelectorAll<HTMLElement>('.sentence')];
  const find = (id: string) => sentences().find((sentence) => sentence.id === id);
  const order = sentences().map(({ id }) => id);

  function show(): void {
    showMarks(text, desk.notes);
    const placed = notesByPlace(desk.notes, order);
    if (list) render(listTemplate(placed, listActs), list);
    tools.show();
    const { words = '', undo } = desk.told ?? {};
    render(words === '' ? nothing : html`<span>${words}</span>${undo ? undoButton(undo) : nothing}`, told);
    clearTimeout(timer);
    if (words !== '') timer = window.setTimeout(forget, tellFor);
  }

  /** Not while somebody is at the button. */
  function forget(): void {
    if (told.matches(':hover, :focus-within')) timer = window.setTimeout(forget, tellFor);
    else desk.tell(undefined);
  }

  const choose = (id: string) => {
    const sentence = find(id);
    if (sentence) tools.open(sentence);
  };
  const annotate = (id: string) => {
    if (tools.sentence !== id) choose(id);
    tools.edit();
  };
  const listActs = {
    edit: ({ part }: { part: string }) => {
      find(part)?.scrollIntoView({ block: 'center' });
      annotate(part);
    },
    remove: ({ part }: { part: string }) => {
      void desk.remove(part).then(() => {
        const rest = list?.querySelector<HTMLElement>('a, button');
        rest?.focus();
      });
    },
    copyAll: async () => {
      const { there, gone } = notesByPlace(desk.notes, order);
      const all = [...there, ...gone].map((note) => ({ ...note, quote: wordsNow(note) }));
      const done = await copy(notesText(document.title, all));
      desk.tell({ words: done ? phrase('全部复制好了。') : phrase('这个浏览器不让网页复制。') });
    },
  };

  await desk.open();
  return {
    choose,
    annotate,
    bookmark: (id) => {
      const sentence = find(id);
      if (!sentence) return;
      if (desk.noteAt(id)?.text) choose(id);
      else void desk.toggleBookmark(id);
      if (document.activeElement === document.body) focusSentence(sentence);
    },
  };
}

function undoButton(undo: () => void) {
  return html`<button type="button" class="link" @click=${undo}>${phrase('撤销')}</button>`;
}
