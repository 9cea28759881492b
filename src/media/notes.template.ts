import { html, nothing, type TemplateResult } from 'lit-html';
import { type Activity, placeUrl } from '@/core/place/place.ts';
import type { Noted } from '@/core/progress/notes.ts';
import { address } from '@/kit/language/address.ts';
import { dateText } from '@/kit/language/date.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** The notes of one work. */
export interface WorkNotes {
  activity: Activity;
  title: string;
  notes: Noted[];
}

export interface NotesActs {
  copyAll(): void;
  print(): void;
  remove(activity: Activity, note: Noted): void;
}

/** Everything that is noted, the work of the newest note first. */
export function notesTemplate(works: readonly WorkNotes[], acts: NotesActs): TemplateResult {
  return html`
    <div class="acts no-print">
      <button type="button" class="button button-quiet" @click=${acts.copyAll}>${phrase('复制全部')}</button>
      <button type="button" class="button button-quiet" @click=${acts.print}>${phrase('打印')}</button>
    </div>
    ${works.map(
      ({ activity, title, notes }) =>
        html`<section>
          <h2><a href=${address(placeUrl({ activity }))}>${title}</a></h2>
          <ol>
            ${notes.map((note) => item(activity, note, acts))}
          </ol>
        </section>`,
    )}
  `;
}

function item(activity: Activity, note: Noted, acts: NotesActs): TemplateResult {
  const words = note.quote || phrase('（原文没有记下）');
  return html`<li class=${note.text === '' ? 'is-bookmark' : 'is-note'}>
    <blockquote><a href=${address(placeUrl({ activity, part: note.part }))}>${words}</a></blockquote>
    ${note.text === '' ? nothing : html`<p class="own">${note.text}</p>`}
    <p class="facts small quiet">
      <span>${dateText(note.at)}</span>
      <button
        type="button"
        class="link no-print"
        aria-label=${phrase('删掉：{words}', { words })}
        @click=${() => acts.remove(activity, note)}
      >
        ${phrase('删掉')}
      </button>
    </p>
  </li>`;
}
