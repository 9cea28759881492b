import type { Shell } from './shell.ts';

/** What of each view is meant first by whoever uses keys. */
const first = { attract: '[data-touch]', home: '.tile', work: '[data-frame] iframe' } as const;

/** Where a view goes away with the focus in it, the next one takes it up: keys never lead to nowhere. */
export function keepFocus(kiosk: Shell, root: HTMLElement): void {
  const look = (): void => {
    const now = document.activeElement;
    const isLost = now === null || now === document.body || now.closest('[hidden]') !== null;
    if (!isLost || kiosk.left !== undefined) return;
    const { state } = kiosk;
    if (state === 'attract' || state === 'home' || state === 'work')
      root.querySelector<HTMLElement>(first[state])?.focus({ preventScroll: true });
  };
  kiosk.on('state', look);
  look();
}
