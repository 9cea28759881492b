import { phrase } from '@/kit/language/phrase.ts';
import { destination } from './destination.ts';

interface Authority {
  name: string;
  sha256: string;
  sha1: string;
}

/** What the server answers (GET /api/trust). */
interface Trust {
  authority: Authority | null;
  /** Whether the site can be opened by https:// now. */
  tls: boolean;
}

/** Says how things stand here: whether the server has a certificate of its own, and whether this device trusts it. */
class TrustElement extends HTMLElement {
  connectedCallback(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await fetch('/api/trust', { cache: 'no-store' })
      .then((response) => (response.ok ? (response.json() as Promise<Trust>) : undefined))
      .catch(() => undefined);
    // Nothing is known: the page still explains, and the download says by itself what is wrong.
    if (!answer) return;
    if (answer.authority) this.#show(answer.authority, answer.tls);
    else this.#none();
  }

  #show({ name, sha256, sha1 }: Authority, tls: boolean): void {
    for (const [key, value] of Object.entries({ name, sha256, sha1 })) {
      const place = this.querySelector(`[data-${key}]`);
      if (place) place.textContent = value;
    }
    this.querySelector('[data-fingerprints]')?.removeAttribute('hidden');
    const go = this.querySelector<HTMLAnchorElement>('[data-go]');
    if (!go || !tls) return;
    if (location.protocol === 'https:') {
      this.#say(
        phrase('这一页已经是用 https 打开的。如果浏览器没有警告过你，这台设备就已经信任这台服务器，不用再做什么。'),
      );
      go.textContent = phrase('回到首页');
    } else {
      go.href = destination(location.href);
    }
    go.hidden = false;
  }

  #none(): void {
    this.#say(phrase('这台服务器没有自己做的证书，你不用做任何事。'));
    this.querySelector('[data-download]')?.setAttribute('hidden', '');
  }

  #say(sentence: string): void {
    const place = this.querySelector('[data-state]');
    if (place) place.textContent = sentence;
  }
}

customElements.define('x-trust', TrustElement);
