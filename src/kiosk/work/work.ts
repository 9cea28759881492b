import type { Shell } from '@/kiosk/shell.ts';

/** The text size that works have in a frame (site/tokens.css, `larger`), in their own pixels. */
const ownSize = 28;

/** What a text's letters are to be on a screen whose shorter side has 1080 pixels, and what they are for who wants them larger. */
const wanted = { large: 48, larger: 58 };

/** Works to look at: they take the whole width. All others are read. */
const looked = /^\/(?:hall|panorama|video|rail)\//;

/** Where works stand: how large their text is, and what is seen before they come. */
export function showWork(kiosk: Shell, root: HTMLElement): void {
  const work = root.querySelector<HTMLElement>('[data-work]')!;
  const coming = work.querySelector<HTMLElement>('[data-coming]')!;
  const [picture, words] = [coming.querySelector('img')!, coming.querySelector('p')!];
  let stands = false;

  const look = (): void => {
    const { address } = kiosk.status();
    const isOn = address !== undefined && kiosk.state !== 'home' && kiosk.state !== 'attract' && kiosk.state !== 'dark';
    work.hidden = !isOn;
    root.dataset['low'] = kiosk.lowReach ? 'yes' : 'no';
    root.dataset['letters'] = kiosk.larger ? 'larger' : 'large';
    root.dataset['state'] = kiosk.state;
    if (!isOn) {
      stands = false;
      picture.removeAttribute('src');
      return;
    }
    work.dataset['manner'] = looked.test(address) ? 'look' : 'text';
    // A rail measures itself by the screen; everything else was made for a desk.
    const size = kiosk.larger ? wanted.larger : wanted.large;
    const zoom = address.startsWith('/rail/') ? 1 : ((Math.min(innerWidth, innerHeight) / 1080) * size) / ownSize;
    work.style.setProperty('--zoom', zoom.toFixed(4));
    coming.hidden = stands && !kiosk.lowReach && work.dataset['manner'] === 'look';
    const known = kiosk.works.get(address.split('/').slice(1, 3).join('/'));
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
