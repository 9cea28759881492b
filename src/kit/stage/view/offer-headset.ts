import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { wearHeadset } from '@/kit/stage/xr/support.ts';

interface Door {
  door: HTMLElement;
  note: HTMLElement;
  enter: (session: XRSession, by: HTMLButtonElement) => Promise<void>;
}

/** A second button where there is a headset; where plain http is all that keeps one from it, a line that says so. */
export function offerHeadset(found: 'ready' | 'insecure', { door, note, enter }: Door): void {
  if (found === 'insecure') {
    const trust = Object.assign(document.createElement('a'), { href: address('/trust/') });
    trust.textContent = phrase('怎样信任这台服务器');
    const why = Object.assign(document.createElement('p'), { className: 'small quiet' });
    why.append(phrase('浏览器只在 https 的网址上开放头显。'), trust);
    note.after(why);
    return;
  }
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-quiet' });
  button.textContent = phrase('用头显看');
  button.addEventListener('click', () => {
    wearHeadset()
      .then((session) => enter(session, button))
      .catch(() => (note.textContent = phrase('头显没有打开：请检查它是否连着，再按一次。')));
  });
  door.after(button);
}
