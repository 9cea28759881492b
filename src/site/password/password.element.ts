import type { PasswordRules } from '@/core/people/password.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { ApiError, call } from '@/learner/api.ts';
import { changePassword } from '@/learner/session.ts';
import { problemWords } from '@/site/problem-words.ts';
import { rulesInWords } from './rules.ts';

/** `<x-password>`: changes one's own password. Tells `password-changed` when it is done. */
export class PasswordElement extends HTMLElement {
  /** The present password, where the member has just signed in with it. */
  #known: string | undefined;

  connectedCallback(): void {
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#change();
    });
    this.#find('[data-peek]').addEventListener('click', () => this.#peek());
    void this.#showRules();
  }

  /** Made ready for whoever is signed in. */
  begin(known?: string): void {
    this.#known = known;
    this.#find('[data-current-field]').hidden = known !== undefined;
    this.#find<HTMLInputElement>('[data-name]').value = signedIn()?.name ?? '';
    this.#find(known === undefined ? '[data-current]' : '[data-wanted]').focus();
  }

  async #showRules(): Promise<void> {
    try {
      const { body } = await call<PasswordRules>('/api/auth/password-rules');
      const items = rulesInWords(body).map((text) =>
        Object.assign(document.createElement('li'), { textContent: text }),
      );
      this.#find('[data-rules]').replaceChildren(...items);
    } catch {
      // What the page says without the server is true of every policy; the server says the rest when it refuses.
    }
  }

  async #change(): Promise<void> {
    const [currentField, wantedField] = [this.#field('[data-current]'), this.#field('[data-wanted]')];
    const current = this.#known ?? currentField.value;
    this.#find('[data-done]').textContent = '';
    if (current === '') return this.#problem(phrase('请填写现在的密码。'), currentField);
    if (wantedField.value === '') return this.#problem(phrase('请填写新密码。'), wantedField);
    const button = this.#find<HTMLButtonElement>('[data-submit]');
    button.disabled = true;
    this.#problem('');
    this.#field('[data-name]').value = signedIn()?.name ?? '';
    try {
      await changePassword(current, wantedField.value);
      this.#find<HTMLFormElement>('form').reset();
      this.#known = undefined;
      this.#find('[data-done]').textContent = phrase('密码已修改。其他设备上的登录都已退出。');
      this.dispatchEvent(new CustomEvent('password-changed', { bubbles: true }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isCurrent = error.problem?.type === '/problems/wrong-password';
      this.#problem(
        problemWords(error) ?? phrase('连不上服务器，密码没有改。请稍后再试。'),
        isCurrent ? currentField : wantedField,
      );
    } finally {
      button.disabled = false;
    }
  }

  #peek(): void {
    const fields = [this.#field('[data-current]'), this.#field('[data-wanted]')];
    const show = fields.some(({ type }) => type === 'password');
    for (const field of fields) field.type = show ? 'text' : 'password';
    const button = this.#find('[data-peek]');
    button.textContent = show ? phrase('隐藏密码') : phrase('显示密码');
    button.setAttribute('aria-pressed', String(show));
  }

  /** Says what is wrong, and goes to the field that it is about. */
  #problem(text: string, field?: HTMLInputElement): void {
    const place = this.#find('[data-problem]');
    place.hidden = text === '';
    place.textContent = text;
    for (const one of [this.#field('[data-current]'), this.#field('[data-wanted]')])
      one.setAttribute('aria-invalid', String(one === field));
    field?.focus();
    field?.select();
  }

  #field(selector: string): HTMLInputElement {
    return this.#find<HTMLInputElement>(selector);
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`PasswordForm.astro has no ${selector}`);
    return found;
  }
}

customElements.define('x-password', PasswordElement);
