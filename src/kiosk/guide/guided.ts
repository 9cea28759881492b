import { html, render } from 'lit-html';
import type { Present } from '@/core/guide/visit.ts';
import { code } from '@/kiosk/bar/along.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

interface Guided {
  visit: NonNullable<Present['visit']>;
  origin: () => string | undefined;
  /** Another guide wants this screen. */
  takeOver: () => void;
}

/** What stands in the corner while somebody guides: who, and the code by which phones follow. Answers how to take it away. */
export function showGuided(kiosk: Kiosk, { visit, origin, takeOver }: Guided): () => void {
  const place = document.createElement('div');
  place.className = 'kiosk-guided';
  const address = origin();
  const view = html`
    ${
      address === undefined
        ? ''
        : html`<div class="scan" role="img" aria-label="跟随讲解的二维码">
            ${code(`${address}/guide/follow/#${visit.follow}`)}
          </div>`
    }
    <p><strong>${visit.guide} 讲解</strong>${address === undefined ? '' : '扫码，在手机上跟着看'}</p>
    <button type="button" @click=${takeOver}>换人</button>
  `;
  render(view, place);
  return kiosk.addCorner(place);
}
