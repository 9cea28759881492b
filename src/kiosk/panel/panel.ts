import './panel.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { code } from '@/kiosk/bar/along.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** What a panel says. */
export interface PanelWords {
  title: string;
  /** Sentences, each a line. */
  says: readonly string[];
  /** An address that phones scan. */
  scan?: string | undefined;
  /** A number to be compared with the phone's. */
  number?: string | undefined;
  /** A problem; it takes the code's place. */
  problem?: string | undefined;
}

/** A panel over everything with a code to be scanned, within a seated person's reach. */
export interface Panel {
  show(words: PanelWords): void;
  close(): void;
}

/**
 * Opens a panel. It closes when its button is pressed, at Escape, after a while, or with the visit. Whoever stands before it
 * looks at a phone, and is not asked whether they are there.
 * @param seconds how long it stays
 */
export function openPanel(kiosk: Kiosk, words: PanelWords, seconds: number, onClose: () => void): Panel {
  const dialog = document.createElement('dialog');
  dialog.className = 'kiosk-panel';
  dialog.setAttribute('aria-labelledby', 'panel-title');
  document.body.append(dialog);
  const show = (next: PanelWords): void => void render(view(next, close), dialog);
  const impatience = setTimeout(close, seconds * 1000);
  dialog.addEventListener('close', close);
  const ends = [kiosk.hold('panel'), kiosk.on('visit-end', close)];

  function close(): void {
    if (!dialog.isConnected) return;
    clearTimeout(impatience);
    for (const end of ends) end();
    // The focus goes back to where it was.
    dialog.close();
    dialog.remove();
    onClose();
  }

  show(words);
  dialog.showModal();
  return { show, close };
}

function view({ title, says, scan, number, problem }: PanelWords, close: () => void): TemplateResult {
  return html`
    <h2 id="panel-title" class="display">${title}</h2>
    ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${scan === undefined || problem !== undefined ? nothing : html`<div class="scan" role="img" aria-label="二维码">${code(scan)}</div>`}
    ${
      number === undefined || problem !== undefined
        ? nothing
        : html`<p class="number"><span>手机上请选</span> <strong>${number}</strong></p>`
    }
    <div aria-live="polite">${problem === undefined ? says.map((line) => html`<p>${line}</p>`) : nothing}</div>
    <button type="button" @click=${close}>关闭</button>
  `;
}

/** Quiet buttons that the corner offers. */
export function offerButton(title: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'kiosk-offer';
  button.textContent = title;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress();
  });
  return button;
}
