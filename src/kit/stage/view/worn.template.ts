import { html, type TemplateResult } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';

/** What stands on the screen while someone looks through a headset, for those beside. */
export const wornTemplate = (takeOff: () => void): TemplateResult =>
  html`<section class="walk-worn">
    <p>${phrase('正在头显里看。')}</p>
    <button type="button" class="button" @click=${takeOff}>${phrase('离开头显')}</button>
  </section>`;
