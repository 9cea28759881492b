import type { Shell } from '@/kiosk/create-kiosk.ts';

/** The bar below works and the touch home. */
export function showBar(kiosk: Shell, root: HTMLElement): void {
  const bar = root.querySelector<HTMLElement>('[data-bar]')!;
  const work = root.querySelector<HTMLElement>('[data-work]')!;
  const find = (name: string): HTMLElement => bar.querySelector<HTMLElement>(`[data-${name}]`)!;
  const on = (name: string, action: () => void): void => find(name).addEventListener('click', action);
  on('back', () => kiosk.back());
  on('to-home', () => kiosk.home());
  on('low', () => kiosk.setManner({ lowReach: !kiosk.lowReach }));
  on('large', () => kiosk.setManner({ larger: !kiosk.larger }));
  kiosk.on('state', ({ state, address }) => {
    bar.hidden = state === 'attract' || state === 'dark';
    work.hidden = bar.hidden || address === undefined;
    find('back').hidden = address === undefined;
    find('to-home').hidden = address === undefined;
    find('low').setAttribute('aria-pressed', String(kiosk.lowReach));
    find('large').setAttribute('aria-pressed', String(kiosk.larger));
    root.dataset['low'] = kiosk.lowReach ? 'yes' : 'no';
    root.dataset['state'] = state;
  });
}
