import { html, nothing, type TemplateResult } from 'lit-html';
import type { Noted } from '@/core/progress/notes.ts';
import { noteLimit } from '@/core/record/note-limit.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** A button that the page adds: hearing from here, reading aloud. */
export interface ExtraTool {
  label: () => string;
  act(sentence: string): void;
}

export interface ToolsView {
  note: Noted | undefined;
  /** What stands in the field while a note is written. */
  draft: string | undefined;
  /** A link that this browser lets no script copy. */
  link: string | undefined;
  extras: readonly ExtraTool[];
}

export interface ToolsActs {
  bookmark(): void;
  edit(): void;
  type(text: string): void;
  /** Closes the field; what was typed is kept. */
  save(): void;
  remove(): void;
  share(): void;
  extra(tool: ExtraTool): void;
  close(): void;
}

/** What can be done with the chosen sentence. */
export function toolsTemplate(view: ToolsView, acts: ToolsActs): TemplateResult {
  const { note, draft, link } = view;
  return html`
    ${note && note.text !== '' && draft === undefined ? html`<p class="note-text">${note.text}</p>` : nothing}
    ${draft === undefined ? buttons(view, acts) : field(draft, note !== undefined && note.text !== '', acts)}
    ${
      link === undefined
        ? nothing
        : html`<label class="note-link small">
            ${phrase('这个浏览器不让网页复制，请自己复制：')}
            <input type="text" readonly .value=${link} @focus=${select} />
          </label>`
    }
  `;
}

function buttons({ note, extras }: ToolsView, acts: ToolsActs): TemplateResult {
  const isNote = note !== undefined && note.text !== '';
  return html`<div class="note-buttons">
    ${
      isNote
        ? nothing
        : html`<button type="button" aria-pressed=${note ? 'true' : 'false'} @click=${acts.bookmark}>
            ${phrase('书签')}
          </button>`
    }
    <button type="button" @click=${acts.edit}>${isNote ? phrase('改笔记') : phrase('笔记')}</button>
    <button type="button" @click=${acts.share}>${phrase('分享')}</button>
    ${extras.map((tool) => html`<button type="button" @click=${() => acts.extra(tool)}>${tool.label()}</button>`)}
    <button type="button" class="note-close" aria-label=${phrase('关闭')} @click=${acts.close}>×</button>
  </div>`;
}

function field(draft: string, isNote: boolean, acts: ToolsActs): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    acts.save();
  };
  const onInput = ({ target }: Event): void => acts.type((target as HTMLTextAreaElement).value);
  return html`
    <textarea
      rows="3"
      maxlength=${noteLimit}
      aria-label=${phrase('笔记')}
      placeholder=${phrase('写下想到的')}
      .value=${draft}
      @input=${onInput}
      @keydown=${onKey}
    ></textarea>
    <div class="note-buttons">
      <button type="button" class="note-main" @click=${acts.save}>${phrase('记下')}</button>
      ${isNote ? html`<button type="button" @click=${acts.remove}>${phrase('删掉')}</button>` : nothing}
      ${
        draft.length > noteLimit * 0.8
          ? html`<span class="small quiet figures note-count"
              >${phrase('还能写 {n} 字', { n: noteLimit - draft.length })}</span
            >`
          : html`<span class="small quiet note-count note-hint">${phrase('Ctrl + 回车记下')}</span>`
      }
    </div>
  `;
}

function select({ target }: Event): void {
  (target as HTMLInputElement).select();
}
