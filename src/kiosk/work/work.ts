import type { Shell } from '@/kiosk/shell.ts';
import { zoomOf } from './zoom.ts';

/** Works to look at: they take the whole width. All others are read. */
const looked = /^\/(?:hall|panorama|video|rail)\//;

/** Where works stand: how large their text is, and what is seen before they come. */
export function showWork(kiosk: Shell, root: HTMLElement): void {
  const work = root.querySelector<HTMLElement>('[data-work]')!;
  const coming = work.querySelector<HTMLElement>('[data-coming]')!;
  const [picture, words] = [coming.querySelector('img')!, coming.querySelector('p')!];
  const heading = work.querySelector<HTMLElement>('[data-work-title]')!;
  let stands = false;

  const look = (): void => {
    const { address } = kiosk.status();
    const isOn = address !== undefined && kiosk.state !== 'home' && kiosk.state !== 'attract' && kiosk.state !== 'dark';
    work.hidden = !isOn;
    if (!isOn) {
      stands = false;
      picture.removeAttribute('src');
      return;
    }
    work.dataset['manner'] = looked.test(address) ? 'look' : 'text';
    work.style.setProperty('--zoom', zoomOf(address, kiosk.larger ? 'larger' : 'large').toFixed(4));
    coming.hidden = stands && !kiosk.lowReach && work.dataset['manner'] === 'look';
    const known = kiosk.works.get(address.split('/').slice(1, 3).join('/'));
    heading.textContent = kiosk.status().title ?? known?.title ?? '';
    words.textContent = stands ? '' : (known?.title ?? '');
    const src = known?.pictures[0]?.src;
    if (src === undefined) picture.removeAttribute('src');
    else if (picture.getAttribute('src') !== src) picture.src = src;
  };
  kiosk.on('frame', ({ is }) => {
    if (is === 'ready') stands = true;
    if (is === 'ready') look();
  });
  kiosk.on('state', look);
  addEventListener('resize', look);
  look();
}
