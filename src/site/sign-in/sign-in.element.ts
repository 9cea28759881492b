import type { PasswordChangeReason } from '@/core/people/password.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { onAccountChange, signedIn, type SignedIn } from '@/learner/account.ts';
import { ApiError } from '@/learner/api.ts';
import { adoptGuestRecords, discardGuestRecords, guestRecordCount } from '@/learner/guest.ts';
import { unsentOf } from '@/learner/outbox.ts';
import { signIn, signOut } from '@/learner/session.ts';
import type { PasswordElement } from '@/site/password/password.element.ts';
import { problemWords } from '@/site/problem-words.ts';
import { forgetSearches } from '@/site/search/forget.ts';

/** `<x-sign-in>`: signs in and out; asks once whose the study is that was done here before. */
class SignInElement extends HTMLElement {
  #isSigningIn = false;

  connectedCallback(): void {
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#signIn();
    });
    this.#on('[data-peek]', () => this.#peek());
    this.#on('[data-sign-out]', () => void this.#signOut(false));
    this.#on('[data-sign-out-anyway]', () => void this.#signOut(true));
    this.#on('[data-not-now]', () => {
      this.#find('[data-signed-in]').hidden = false;
      void this.#signOut(false);
    });
    this.addEventListener('password-changed', () => {
      const member = signedIn();
      if (member) void this.#afterSignIn(member);
    });
    onAccountChange(() => void this.#show());
    void this.#show();
  }

  async #show(): Promise<void> {
    // What comes after signing in is decided there: it knows the password that was typed.
    if (this.#isSigningIn) return;
    const member = signedIn();
    const isIn = member !== null && !member.ended;
    const mustChange = isIn ? member.mustChangePassword : undefined;
    this.#find('form').hidden = isIn;
    this.#find('[data-signed-in]').hidden = !isIn || mustChange !== undefined;
    if (mustChange === undefined) this.#find('[data-new-password]').hidden = true;
    else this.#demandPassword(mustChange);
    if (member?.ended) this.#problem(phrase('上次登录已经过期。请再登录一次，没送出的记录会接着送。'));
    if (!isIn) return;
    this.#find('[data-who]').textContent = phrase('{name}，你已登录', { name: member.displayName });
    const unsent = (await unsentOf(member.id)).length;
    this.#find('[data-unsent]').textContent =
      unsent > 0 ? phrase('有 {count} 条记录正在送往服务器。', { count: unsent }) : phrase('所有记录都已送到服务器。');
  }

  async #signIn(): Promise<void> {
    const form = this.#find<HTMLFormElement>('form');
    const fields = new FormData(form);
    const [name, password] = [String(fields.get('name') ?? '').trim(), String(fields.get('password') ?? '')];
    if (!name || !password) {
      this.#problem(phrase('请填写用户名和密码。'));
      form.querySelector<HTMLInputElement>(name ? '#password' : '#name')?.focus();
      return;
    }
    const button = this.#find<HTMLButtonElement>('[data-submit]');
    button.disabled = true;
    this.#problem('');
    this.#isSigningIn = true;
    try {
      const member = await signIn(name, password, fields.get('shared') !== null);
      form.reset();
      if (member.mustChangePassword === undefined) await this.#afterSignIn(member);
      else this.#demandPassword(member.mustChangePassword, password);
    } catch (error) {
      this.#problem(inWords(error));
      this.#find<HTMLInputElement>('#password').select();
    } finally {
      this.#isSigningIn = false;
      button.disabled = false;
    }
  }

  /**
   * Before anything else a password of their own.
   * @param known the present one, where it has just been typed
   */
  #demandPassword(reason: PasswordChangeReason, known?: string): void {
    const box = this.#find('[data-new-password]');
    if (!box.hidden && known === undefined) return;
    this.#find('form').hidden = true;
    this.#find('[data-signed-in]').hidden = true;
    this.#find('[data-why-password]').textContent =
      reason === 'one-time'
        ? phrase('你用的是一次性密码。请现在设一个自己的密码，以后都用它登录；那个一次性密码就作废了。')
        : phrase('你的密码用得太久了，按本站的规定要换一个。');
    box.hidden = false;
    void import('@/site/password/password.element.ts').then(() =>
      this.#find<PasswordElement>('x-password').begin(known),
    );
  }

  async #afterSignIn(member: SignedIn): Promise<void> {
    (await loadSync()).startSync();
    const count = await guestRecordCount();
    if (count === 0) return this.#leave();
    this.#find('form').hidden = true;
    this.#find('[data-signed-in]').hidden = true;
    const box = this.#find('[data-adopt]');
    this.#find('[data-adopt-text]').textContent = phrase(
      '{name}，登录之前这台设备上有 {count} 条学习记录。是你的吗？',
      {
        name: member.displayName,
        count,
      },
    );
    box.hidden = false;
    this.#find<HTMLButtonElement>('[data-adopt-yes]').focus();
    this.#on('[data-adopt-yes]', () => void adoptGuestRecords(member).then(() => this.#leave()));
    this.#on('[data-adopt-no]', () => void discardGuestRecords().then(() => this.#leave()));
  }

  /** Back to where the member came from on this site, else to my study; progress is there before the page is. */
  async #leave(): Promise<void> {
    await (await loadSync()).sync();
    const from = document.referrer && new URL(document.referrer);
    const back = from && from.origin === location.origin && from.pathname !== location.pathname;
    // The whole address: a path of two slashes alone would be another host.
    location.assign(back ? from.href : address('/me/'));
  }

  async #signOut(discardUnsent: boolean): Promise<void> {
    const left = await signOut(discardUnsent);
    const problem = this.#find('[data-out-problem]');
    problem.hidden = left === 0;
    this.#find('[data-sign-out-anyway]').hidden = left === 0;
    problem.textContent = phrase(
      '有 {count} 条记录还没送到服务器（服务器连不上）。现在退出，它们会从这台设备上清掉。',
      {
        count: left,
      },
    );
    if (left > 0) return;
    forgetSearches();
    location.assign(address('/'));
  }

  #peek(): void {
    const field = this.#find<HTMLInputElement>('#password');
    const button = this.#find('[data-peek]');
    const show = field.type === 'password';
    field.type = show ? 'text' : 'password';
    button.textContent = show ? phrase('隐藏') : phrase('显示');
    button.setAttribute('aria-pressed', String(show));
  }

  #problem(text: string): void {
    const place = this.#find('[data-problem]');
    place.hidden = text === '';
    place.textContent = text;
  }

  #on(selector: string, act: () => void): void {
    this.#find(selector).addEventListener('click', act);
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`SignInPage.astro has no ${selector}`);
    return found;
  }
}

/** What talks to the server comes when somebody has signed in. */
function loadSync() {
  return import('@/learner/sync.ts');
}

function inWords(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  return problemWords(error) ?? phrase('连不上服务器。请看看网络，稍后再试；不登录也可以先学习。');
}

customElements.define('x-sign-in', SignInElement);
