import { html, nothing, type TemplateResult } from 'lit-html';
import type { Noted } from '@/core/progress/notes.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { wordsOf } from '@/kit/sentence/words.ts';

export interface ListActs {
  edit(note: Noted): void;
  remove(note: Noted): void;
  copyAll(): void;
}

/** The bookmarks and notes of a work, in the order of its text; those whose sentence is gone behind them. */
export function listTemplate(
  { there, gone }: { there: readonly Noted[]; gone: readonly Noted[] },
  acts: ListActs,
): TemplateResult | typeof nothing {
  const count = there.length + gone.length;
  if (count === 0) return nothing;
  return html`
    <h2 class="notes-title">${phrase('书签和笔记')}<span class="figures"> ${count}</span></h2>
    <ol class="notes-list">
      ${there.map((note) => item(note, acts))}
    </ol>
    ${
      gone.length === 0
        ? nothing
        : html`<p class="quiet">${phrase('原文已改，这几条留在这里：')}</p>
            <ol class="notes-list">
              ${gone.map((note) => item(note, acts, true))}
            </ol>`
    }
    <p class="notes-acts">
      <button type="button" class="link" @click=${acts.copyAll}>${phrase('复制全部')}</button>
      <a href=${address('/me/notes/')}>${phrase('打印和全部笔记')}</a>
    </p>
  `;
}

function item(note: Noted, acts: ListActs, isGone = false): TemplateResult {
  const words = wordsNow(note);
  return html`<li class=${note.text === '' ? 'is-bookmark' : 'is-note'}>
    ${isGone ? html`<span class="note-quote">${words}</span>` : html`<a class="note-quote" href="#${note.part}">${words}</a>`}
    ${note.text === '' ? nothing : html`<span class="note-own">${note.text}</span>`}
    <span class="notes-acts">
      ${
        isGone
          ? nothing
          : html`<button type="button" class="link" aria-label=${label(note, words)} @click=${() => acts.edit(note)}>
              ${note.text === '' ? phrase('写笔记') : phrase('改')}
            </button>`
      }
      <button
        type="button"
        class="link"
        aria-label=${phrase('删掉：{words}', { words })}
        @click=${() => acts.remove(note)}
      >
        ${phrase('删掉')}
      </button>
    </span>
  </li>`;
}

function label({ text }: Noted, words: string): string {
  return text === '' ? phrase('写笔记：{words}', { words }) : phrase('改笔记：{words}', { words });
}

/** The sentence as it stands now, else as it stood then. */
export function wordsNow({ part, quote }: Noted): string {
  return wordsOf(document.getElementById(part)) || quote || phrase('（原文已改）');
}
