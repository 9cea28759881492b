import { html, nothing, render, type TemplateResult } from 'lit-html';
import { askPart, askParts, queryOf, Trouble } from './ask.ts';
import { draw } from './draw.ts';
import { watchEdges } from './edges.ts';
import { Editor } from './editor.ts';
import { listTemplate, stageTemplate } from './editor.template.ts';
import { shortcuts, watchKeys } from './keys.ts';
import type { ListedPart } from '../part.ts';

const unsaved = '改动还没有保存。不保存就离开吗？';

let parts: ListedPart[] = [];
let editor: Editor | undefined;
let trouble: string | undefined;
let isWaiting = false;

/** Once a frame, however much has changed. */
function show(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    const before = editor?.chosen;
    render(pageTemplate(), document.body);
    paint();
    if (before !== shownChoice) {
      shownChoice = before;
      document.querySelector('.row.chosen')?.scrollIntoView({ block: 'nearest' });
    }
  });
}
let shownChoice: number | undefined;

function paint(): void {
  if (!editor) return;
  const { bars, history, part, chosen, view, playing } = editor;
  const picture = { bars: bars ?? new Uint8Array(), sentences: history.now, added: part.added, chosen, playing };
  const detail = document.querySelector<HTMLCanvasElement>('[data-detail]');
  const overview = document.querySelector<HTMLCanvasElement>('[data-overview]');
  if (detail) draw(detail, { ...picture, from: view[0], to: view[1] });
  if (overview) draw(overview, { ...picture, from: 0, to: part.seconds });
  // Set by script: the page's policy allows no style attributes.
  for (const handle of document.querySelectorAll<HTMLElement>('[data-edge]')) {
    const moment = Number(handle.getAttribute('aria-valuenow'));
    handle.style.left = `${String(((moment - view[0]) / (view[1] - view[0])) * 100)}%`;
  }
}

function pageTemplate(): TemplateResult {
  const problem = editor?.trouble ?? trouble;
  return html`<header class="bar edge">
      <h1>校对配音</h1>
      ${parts.length > 0 ? partsTemplate() : nothing} ${editor ? toolsTemplate(editor) : nothing}
    </header>
    <main>
      ${
        problem
          ? html`<div class="problem edge" role="alert">
              <p>${problem}</p>
              <button type="button" class="link" @click=${() => void reopen()}>重新载入</button>
            </div>`
          : nothing
      }
      <p class="visually-hidden" role="status">${editor?.said ?? ''}</p>
      ${editor ? html`${stageTemplate(editor)}${listTemplate(editor)}` : nothing}
    </main>
    <dialog class="help" aria-labelledby="help-title">
      <h2 id="help-title">键盘快捷键</h2>
      <table>
        ${shortcuts.map(
          ([keys, does]) =>
            html`<tr>
              <th scope="row">${keys}</th>
              <td>${does}</td>
            </tr>`,
        )}
      </table>
      <form method="dialog"><button class="button">知道了</button></form>
    </dialog>`;
}

function partsTemplate(): TemplateResult {
  const current = decodeURIComponent(location.hash.slice(1));
  const words = ({ workTitle, title, open, problem }: ListedPart): string =>
    `《${workTitle}》${title}${problem ? '（打不开）' : open > 0 ? `（${String(open)} 句要听）` : ''}`;
  return html`<label class="parts">
    <span class="visually-hidden">哪一部分</span>
    <select @change=${(event: Event) => choose(event.target as HTMLSelectElement)}>
      ${parts.map((part) => html`<option value=${queryOf(part)} ?selected=${queryOf(part) === current}>${words(part)}</option>`)}
    </select>
  </label>`;
}

function toolsTemplate(shown: Editor): TemplateResult {
  const { history, isSaving, isChanged } = shown;
  return html`<div class="tools">
    <button type="button" class="link" ?disabled=${history.past.length === 0} @click=${() => shown.undo()}>撤销</button>
    <button type="button" class="link" ?disabled=${history.future.length === 0} @click=${() => shown.redo()}>
      重做
    </button>
    <button type="button" class="link" @click=${openHelp}>快捷键</button>
    <button type="button" class="button save" ?disabled=${!isChanged || isSaving} @click=${() => void shown.save()}>
      ${isSaving ? '正在保存' : isChanged ? '保存' : '已保存'}
    </button>
  </div>`;
}

function openHelp(): void {
  document.querySelector<HTMLDialogElement>('dialog.help')?.showModal();
}

function choose(select: HTMLSelectElement): void {
  if (editor?.isChanged && !confirm(unsaved)) select.value = editor.query;
  else location.hash = encodeURIComponent(select.value);
}

/** Opens the part that the address names, else the first. */
async function open(): Promise<void> {
  const named = decodeURIComponent(location.hash.slice(1));
  const query = parts.some((part) => queryOf(part) === named) ? named : parts[0] && queryOf(parts[0]);
  if (query === undefined || editor?.query === query) return;
  await load(query);
}

async function load(query: string): Promise<void> {
  editor?.close();
  editor = undefined;
  trouble = undefined;
  try {
    editor = new Editor(await askPart(query), query, show, paint);
  } catch (error) {
    trouble = wordsOf(error);
  }
  show();
}

async function reopen(): Promise<void> {
  if (editor?.isChanged && !confirm(unsaved)) return;
  try {
    parts = await askParts();
    trouble = undefined;
  } catch (error) {
    trouble = wordsOf(error);
  }
  const query = editor?.query;
  if (query === undefined) await open();
  else await load(query);
}

function wordsOf(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  throw error;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
function dress(): void {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
  show();
}
dark.addEventListener('change', dress);
addEventListener('resize', show);
addEventListener('hashchange', () => void open());
addEventListener('beforeunload', (event) => {
  if (editor?.isChanged) event.preventDefault();
});
watchEdges(document.body, () => editor);
watchKeys(() => editor, openHelp);
document.body.addEventListener('click', (event) => {
  const { target } = event;
  if (!editor || !(target instanceof Element) || !target.matches('[data-overview]')) return;
  const { left, width } = target.getBoundingClientRect();
  const moment = ((event.clientX - left) / width) * editor.part.seconds;
  const place = editor.history.now.findIndex(({ bounds }) => bounds && moment < bounds[1]);
  if (place !== -1) editor.choose(place);
});
dress();
void reopen();
