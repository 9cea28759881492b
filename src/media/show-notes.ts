import { html, nothing, render } from 'lit-html';
import type { Activity } from '@/core/place/place.ts';
import { type Noted, notesIn } from '@/core/progress/notes.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { notesText } from '@/kit/note/notes-text.ts';
import { copy } from '@/kit/note/share.ts';
import { record } from '@/learner/record.ts';
import { loadWorks } from '@/learner/works.ts';
import { notesTemplate, type WorkNotes } from '@/media/notes.template.ts';

/** Shows the bookmarks and notes of all works; they are copied, printed, taken away and put back here. */
export async function showNotes(root: HTMLElement, progress: Progress): Promise<void> {
  const facts = await loadWorks();
  const works = (Object.keys(progress) as Activity[])
    .map((activity) => ({
      activity,
      title: facts.get(activity)?.title ?? phrase('找不到的内容（{activity}）', { activity }),
      notes: notesIn(progress[activity]),
    }))
    .filter(({ notes }) => notes.length > 0)
    .sort((a, b) => (b.notes[0]?.at ?? 0) - (a.notes[0]?.at ?? 0));
  const content = root.querySelector<HTMLElement>('[data-content]');
  if (!content) return;
  const acts = {
    copyAll: () => void copyAll(root, works),
    print: () => print(),
    remove: (activity: Activity, note: Noted) => void remove(root, activity, note),
  };
  render(notesTemplate(works, acts), content);
}

async function copyAll(root: HTMLElement, works: readonly WorkNotes[]): Promise<void> {
  const done = await copy(works.map(({ title, notes }) => notesText(title, notes)).join('\n\n'));
  tell(root, done ? phrase('全部复制好了。') : phrase('这个浏览器不让网页复制。'));
}

async function remove(root: HTMLElement, activity: Activity, { part, text, quote }: Noted): Promise<void> {
  const place = { activity, part, verb: 'annotated' } as const;
  await record(place);
  tell(root, text === '' ? phrase('书签拿掉了。') : phrase('笔记删掉了。'), async () => {
    await record({ ...place, note: text, ...(quote !== '' && { quote }) });
    tell(root, phrase('恢复了。'));
  });
  // The button that had the focus is gone.
  root.querySelector<HTMLElement>('[data-told] button')?.focus();
}

function tell(root: HTMLElement, words: string, undo?: () => Promise<void>): void {
  const told = root.querySelector<HTMLElement>('[data-told]');
  const button = html`<button type="button" class="link" @click=${undo}>${phrase('撤销')}</button>`;
  if (told) render(html`<span>${words}</span>${undo ? button : nothing}`, told);
}
