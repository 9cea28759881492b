import { html, nothing, render } from 'lit-html';
import { createModal } from '@/kiosk/modal.ts';
import type { Shell } from '@/kiosk/shell.ts';

/** “Still there?” with the seconds that are left; any touch answers. */
export function showAsking(kiosk: Shell, root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>('[data-asking]')!;
  const modal = createModal(place);
  const look = (): void => {
    const { left } = kiosk;
    const shown =
      left === undefined
        ? nothing
        : html`<div
            class="asking"
            role="alertdialog"
            aria-modal="true"
            aria-labelledby="asking-title"
            aria-describedby="asking-why"
            @click=${() => kiosk.touch()}
            @keydown=${escape}
          >
            <div class="sheet">
              <h2 class="display" id="asking-title">还在看吗？</h2>
              <p class="count" aria-hidden="true">${left}</p>
              <p id="asking-why">没有人看，就回到开头，刚才看过的都会清掉。</p>
              <div class="acts">
                <button type="button" class="button button-quiet" @click=${leave}>看完了</button>
                <button type="button" class="button" data-first @click=${() => kiosk.touch()}>接着看</button>
              </div>
            </div>
          </div>`;
    render(shown, place);
    modal.look(left !== undefined);
  };
  const leave = (event: Event): void => {
    event.stopPropagation();
    kiosk.leave();
  };
  const escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') kiosk.touch();
  };
  kiosk.on('state', look);
}
