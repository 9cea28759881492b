import { html, nothing, render, type TemplateResult } from 'lit-html';
import { splitLanguage } from '@/core/language/language.ts';
import type { PaperOfMine, ResultOfMine } from '@/core/exam/member.ts';
import { address } from '@/kit/language/address.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { ApiError, call } from '@/learner/api.ts';
import { beforeTemplate, type Sitting } from './before.template.ts';
import type { Writer } from './writer.ts';

/**
 * `<x-sitting>`: one examination of the member: before it is begun, while it is written, what came out. Which one, the
 * address says: `/exam/<id>/`, and `#result-<attempt>` for a result.
 */
class SittingElement extends HTMLElement {
  #writer: Writer | undefined;
  #isBusy = false;
  /** What should be known besides: answers that were not taken in. */
  #said = '';

  connectedCallback(): void {
    this.replaceChildren();
    addEventListener('hashchange', () => {
      this.#said = '';
      void this.#look();
    });
    void this.#look();
  }

  get #id(): string {
    return splitLanguage(location.pathname).address.split('/')[2] ?? '';
  }

  #show(template: TemplateResult): void {
    render(
      html`${this.#said === '' ? nothing : html`<p class="exam-said" role="alert">${this.#said}</p>`}${template}`,
      this,
    );
    const title = this.querySelector('h1')?.textContent.trim();
    if (title) document.title = `${title} · ${document.title.split(' · ').at(-1) ?? ''}`;
  }

  /** Shows what the address means: a result, or where the examination stands. */
  async #look(): Promise<void> {
    const [, attempt] = /^#result-([\w-]+)$/.exec(location.hash) ?? [];
    if (this.#writer) return;
    try {
      if (attempt !== undefined) await this.#showResult(attempt);
      else await this.#showBefore();
    } catch (error) {
      this.#showTrouble(error);
    }
  }

  async #showBefore(): Promise<void> {
    const { body } = await call<{ now: number; sitting: Sitting }>(`/api/exams/sitting?id=${this.#id}`);
    const open = body.sitting.mine.find(({ submitted }) => submitted === null);
    // What an earlier opening of the page could not send, whether or not the member goes on.
    for (const { id } of body.sitting.mine) await this.#deliver(id);
    // A reload, a crash, another device: writing goes on where it was; what ran out of time is handed in.
    const isOwn = open !== undefined && (sessionStorage.getItem('exam-open') === open.id || body.now > open.deadline);
    if (isOwn) await this.#write(open.id);
    else this.#show(beforeTemplate(body.sitting, this.#isBusy, () => void this.#begin(open?.id)));
  }

  async #deliver(attempt: string): Promise<void> {
    const { deliver } = await fetched(import('./deliver.ts'));
    this.#said = (await deliver(attempt)) || this.#said;
  }

  async #begin(open: string | undefined): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#write(open);
    } catch (error) {
      this.#showTrouble(error);
    } finally {
      this.#isBusy = false;
    }
  }

  /** @param attempt undefined: begin a new one */
  async #write(attempt: string | undefined): Promise<void> {
    // Both at once: when time is up the network may be gone.
    const [{ Writer }] = await fetched(Promise.all([import('./writer.ts'), import('./result.template.ts')]));
    const writer = new Writer(this, (id, said) => this.#leave(id, said));
    const paper = await writer.open(attempt, this.#id);
    if (paper.submitted !== null) {
      await this.#leave(paper.attempt, '');
      return;
    }
    this.#said = '';
    this.#writer = writer;
    sessionStorage.setItem('exam-open', paper.attempt);
    this.#show(html``);
    writer.start(paper);
  }

  async #leave(attempt: PaperOfMine['attempt'], said: string): Promise<void> {
    this.#said = said || this.#said;
    this.#writer?.stop();
    this.#writer = undefined;
    sessionStorage.removeItem('exam-open');
    history.replaceState(null, '', `#result-${attempt}`);
    await this.#look();
    scrollTo(0, 0);
  }

  async #showResult(attempt: string): Promise<void> {
    const { resultTemplate } = await fetched(import('./result.template.ts'));
    await this.#deliver(attempt);
    const { body } = await call<ResultOfMine>(`/api/exams/result?attempt=${attempt}`);
    this.#show(
      resultTemplate(body, {
        print: () => print(),
        appeal: async (question, text) => {
          await call('/api/exams/appeal', { attempt, question, text });
          await this.#showResult(attempt);
        },
      }),
    );
  }

  #showTrouble(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    this.#show(
      error.status === 401
        ? html`<h1>${phrase('请先登录')}</h1>
            <p>${phrase('考试要知道是谁在答题。')}</p>
            <p><a class="button" href=${address('/sign-in/')}>${phrase('登录')}</a></p>`
        : html`<h1>${error.problem ? anyPhrase(error.problem.title) : phrase('连不上网站')}</h1>
            <p>
              ${
                error.problem
                  ? anyPhrase(error.problem.detail)
                  : phrase('请看看网络，再试一次。答过的题都还在，时间照常计算。')
              }
            </p>
            <p>
              <button type="button" class="button" @click=${() => void this.#look()}>${phrase('再试一次')}</button>
              <a class="button button-quiet" href=${address('/exam/')}>${phrase('全部考试')}</a>
            </p>`,
    );
  }
}

/** A part of this page that is loaded when it is reached; without a network it fails like any request. */
function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new ApiError(0);
  });
}

customElements.define('x-sitting', SittingElement);
