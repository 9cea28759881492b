import { html, nothing, render } from 'lit-html';
import { createModal } from '@/kiosk/modal.ts';
import type { Shell } from '@/kiosk/shell.ts';
import { code, publicOrigin } from './along.ts';

/** The bar below works and the touch home, and the code that opens the same place on a visitor's phone. */
export function showBar(kiosk: Shell, root: HTMLElement): void {
  const bar = root.querySelector<HTMLElement>('[data-bar]')!;
  const sheet = root.querySelector<HTMLElement>('[data-sheet]')!;
  const find = (name: string): HTMLElement => bar.querySelector<HTMLElement>(`[data-${name}]`)!;
  const on = (name: string, action: () => void): void => find(name).addEventListener('click', action);
  const modal = createModal(sheet);
  const origin = publicOrigin(kiosk);
  const corner = root.querySelector<HTMLElement>('[data-corner]')!;
  const stage = root.querySelector<HTMLElement>('[data-stage]')!;
  let drawn = '';
  let isOpen = false;

  const along = (): string | undefined => {
    const { address } = kiosk.status();
    const at = origin();
    // One code at a time: a guide's own is there.
    if (kiosk.status().state === 'guided') return undefined;
    return kiosk.config.handOff && address !== undefined && at !== undefined ? at + address : undefined;
  };
  const drawSheet = (): void => {
    const url = isOpen ? along() : undefined;
    isOpen = url !== undefined;
    const close = (): void => {
      isOpen = false;
      drawSheet();
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    const shown = url
      ? html`<div
          class="sheet-along"
          role="dialog"
          aria-modal="true"
          aria-labelledby="along-title"
          @click=${close}
          @keydown=${escape}
        >
          <div class="sheet">
            <span class="code" role="img" aria-label="二维码">${code(url)}</span>
            <h2 class="display" id="along-title">带走看</h2>
            <p>手机扫一扫，在同一处接着看。手机要连上这里的网络。</p>
            <button type="button" class="button" data-first @click=${close}>好了</button>
          </div>
        </div>`
      : nothing;
    render(shown, sheet);
    modal.look(url !== undefined);
  };
  const look = (): void => {
    const { address, title } = kiosk.status();
    const isUsed = kiosk.state !== 'attract' && kiosk.state !== 'dark';
    bar.hidden = !isUsed;
    // What extensions offer is in reach with the rest, and never in front of a work.
    const place = isUsed ? find('slot') : stage;
    if (corner.parentElement !== place) place.append(corner);
    find('back').hidden = address === undefined;
    find('to-home').hidden = address === undefined;
    find('name').hidden = address !== undefined;
    find('title').textContent = address === undefined ? '' : (title ?? '');
    find('low').setAttribute('aria-pressed', String(kiosk.lowReach));
    find('large').setAttribute('aria-pressed', String(kiosk.larger));
    const url = along();
    find('along').hidden = url === undefined;
    if (!isUsed) isOpen = false;
    if (url !== undefined && url !== drawn) {
      render(code(url), find('code'));
      drawn = url;
      drawSheet();
    } else if (!isOpen || url === undefined) drawSheet();
  };
  // A wall that has the whole screen lays what moves it between the buttons.
  const makeRoom = (): void => {
    const page = kiosk.framed?.element.contentDocument?.documentElement;
    const { left, right } = find('title').getBoundingClientRect();
    page?.style.setProperty('--bar-left', `${left}px`);
    page?.style.setProperty('--bar-right', `${innerWidth - right}px`);
  };
  new ResizeObserver(makeRoom).observe(find('title'));
  kiosk.on('frame', ({ is }) => {
    if (is === 'ready') makeRoom();
  });
  on('back', () => kiosk.back());
  on('to-home', () => kiosk.home());
  on('low', () => kiosk.setManner({ lowReach: !kiosk.lowReach }));
  on('large', () => kiosk.setManner({ larger: !kiosk.larger }));
  on('along', () => {
    isOpen = true;
    drawSheet();
  });
  kiosk.on('state', look);
  kiosk.on('config', look);
  look();
}
