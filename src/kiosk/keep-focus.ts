import type { Shell } from './shell.ts';

/** What of each view is meant first by whoever uses keys. */
const first = { attract: '[data-touch]', home: '.tile', work: '[data-frame] iframe' } as const;

/**
 * Where a view goes away with the focus in it, the next one takes it up, so that keys never lead to nowhere. Fingers need
 * none, and no ring is drawn for them.
 */
export function keepFocus(kiosk: Shell, root: HTMLElement): void {
  let isByKeys = false;
  addEventListener('keydown', () => (isByKeys = true), { capture: true });
  addEventListener('pointerdown', () => (isByKeys = false), { capture: true });
  const look = (): void => {
    const now = document.activeElement;
    const isLost = now === null || now === document.body || now.closest('[hidden]') !== null;
    if (!isByKeys || !isLost || kiosk.left !== undefined) return;
    const { state } = kiosk;
    if (state === 'attract' || state === 'home' || state === 'work')
      root.querySelector<HTMLElement>(first[state])?.focus({ preventScroll: true });
  };
  // After the views were drawn; they come later in the page's list.
  kiosk.on('state', () => queueMicrotask(look));
}
