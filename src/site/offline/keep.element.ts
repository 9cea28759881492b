import { inLanguage, splitLanguage } from '@/core/language/language.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { onKeptChange } from './changes.ts';
import { asFailure, type KeepFailure } from './failure.ts';
import { noteWhetherKept } from './hint.ts';
import { keep } from './keep.ts';
import { progressTemplate, type Working } from './progress.template.ts';
import { remove } from './remove.ts';
import { room } from './room.ts';
import { sizeText } from './size.ts';
import { failureWords } from './words.ts';
import { deskOf } from './work-files.ts';
import { stateOf, type WorkState } from './work-state.ts';

type Shown =
  WorkState | ({ is: 'working'; isUpdate: boolean } & Working) | { is: 'failed'; words: string; failure: KeepFailure };

/** `<x-keep>`: keeps the page's work on this device, shows how far that is, and brings it up to date when it is opened. */
class KeepElement extends HTMLElement {
  readonly #name = decodeURI(location.pathname).replace(/^\/|\/$/g, '');
  #shown: Shown = { is: 'absent', bytes: undefined };
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = onKeptChange(() => void this.#look());
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-keep]')) void this.#keep(this.#name);
    });
    if (this.dataset['pressed'] === undefined) void this.#look();
    else void this.#keep(this.#name);
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** Shows what there is; on the way a kept work is brought up to date, unless the member saves data. */
  async #look(): Promise<void> {
    const state = await stateOf(this.#name);
    if (this.#shown.is === 'working') return;
    const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
    if (state.is === 'kept' && state.isNewer && !saveData) await this.#keep(state.by.name, true);
    else this.#show(state);
  }

  async #keep(name: string, isUpdate = false): Promise<void> {
    const stop = new AbortController();
    const working = { is: 'working' as const, isUpdate, cancel: () => stop.abort() };
    this.#show({ ...working, done: 0, total: 0 });
    let failure: KeepFailure | undefined;
    try {
      const onProgress = (done: number, total: number): void => this.#show({ ...working, done, total });
      await keep([deskOf(name), name], { onProgress, signal: stop.signal });
      await noteWhetherKept();
    } catch (error) {
      failure = asFailure(error, stop.signal);
    }
    this.#show({ is: 'absent', bytes: undefined });
    // What an update fails at is tried again at the next visit: the version before is still whole.
    if (!failure || failure.reason === 'cancelled') this.#show(await stateOf(this.#name));
    else if (isUpdate) this.#show(await stateOf(this.#name));
    else this.#show({ is: 'failed', failure, words: failureWords(failure, await room()) });
  }

  async #remove(): Promise<void> {
    await remove(({ name }) => name === this.#name);
    await noteWhetherKept();
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const asBuilt = this.dataset['ready'] === undefined && this.querySelector('[data-keep]');
    if (asBuilt && shown.is === 'absent') {
      // Somebody may be pressing it: the button stays the one it is.
      if (shown.bytes !== undefined) asBuilt.textContent = keepWords(shown.bytes);
      return;
    }
    if (asBuilt) this.replaceChildren();
    this.dataset['ready'] = '';
    const hadFocus = this.contains(document.activeElement);
    render(html`<p class="keep-line" role="status">${this.#template(shown)}</p>`, this);
    // The button that was pressed may be gone: whoever goes by keys stays where they are.
    if (hadFocus && !this.contains(document.activeElement)) this.querySelector<HTMLElement>('button, a')?.focus();
  }

  #template(shown: Shown): TemplateResult {
    const { language } = splitLanguage(location.pathname);
    const manage = html`<a href=${inLanguage('/offline/', language)}>${phrase('管理离线内容')}</a>`;
    switch (shown.is) {
      case 'absent':
        return html`<button type="button" class="link" data-keep>${keepWords(shown.bytes)}</button>`;
      case 'working':
        return progressTemplate(shown.isUpdate ? phrase('网站上有更新，正在换新') : phrase('正在存到这台设备'), shown);
      case 'failed':
        return html`<span class="keep-problem">${shown.words}</span>
          <button type="button" class="link" data-keep>${phrase('再试一次')}</button>
          ${shown.failure.reason === 'full' ? manage : nothing}`;
      case 'kept':
        return html`<span class="keep-done">
            ${
              shown.isItself
                ? phrase('已存在这台设备上，没有网也能学')
                : phrase('已随《{title}》存在这台设备上，没有网也能学', { title: shown.by.title })
            }
          </span>
          ${
            shown.isItself
              ? html`<button type="button" class="link" @click=${() => void this.#remove()}>${phrase('移除')}</button>`
              : nothing
          }
          ${manage}`;
    }
  }
}

function keepWords(bytes: number | undefined): string {
  return bytes === undefined ? phrase('离线保存') : phrase('离线保存（{size}）', { size: sizeText(bytes) });
}

customElements.define('x-keep', KeepElement);
