import { html, render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import './bar.css';

/** Says at the foot of the page that the player has nothing to play, and offers to try again. */
export function mountTrouble(tryAgain: () => void): void {
  const bar = document.createElement('section');
  bar.className = 'player no-print';
  bar.dataset['kind'] = 'trouble';
  bar.setAttribute('aria-label', phrase('听书'));
  const close = () => bar.remove();
  const again = () => {
    close();
    tryAgain();
  };
  document.body.append(bar);
  render(
    html`<p class="player-message" role="alert">
      ${phrase('没有取到这一篇的声音。连上网络以后再试。')}
      <button type="button" class="link" @click=${again}>${phrase('再试一次')}</button>
      <button type="button" class="link" @click=${close}>${phrase('关闭')}</button>
    </p>`,
    bar,
  );
}
