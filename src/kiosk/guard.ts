import { pixelShift } from '@/core/kiosk/pixel-shift.ts';
import { closePage } from '@/kit/frame/closed.ts';
import type { Shell } from './shell.ts';

/** Keeps the screen: nothing burns in, it does not sleep, and nobody leaves it but the staff. */
export function guard(kiosk: Shell, root: HTMLElement): void {
  const stage = root.querySelector<HTMLElement>('[data-stage]')!;
  let minute = -1;
  kiosk.on('tick', (now) => {
    if (Math.floor(now / 60_000) === minute) return;
    minute = Math.floor(now / 60_000);
    const { x, y } = pixelShift(minute);
    stage.style.transform = `translate(${x}px, ${y}px)`;
    if (!kiosk.isPreview) void stayAwake();
  });
  let isClosed = false;
  const close = (): void => {
    if (isClosed || kiosk.isPreview) return;
    isClosed = true;
    closePage(window, () => undefined);
    // Back leads here.
    history.pushState(null, '');
    addEventListener('popstate', () => history.pushState(null, ''));
    addEventListener('pointerup', fill);
  };
  kiosk.on('state', close);
  close();
}

let awake: WakeLockSentinel | undefined;

async function stayAwake(): Promise<void> {
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  if (!wakeLock || document.visibilityState !== 'visible' || awake?.released === false) return;
  awake = await wakeLock.request('screen').catch(() => undefined); // The system forbids it to save power.
}

/** Where no agent started the browser without its frame, the first touch takes the frame away. */
function fill(): void {
  if (document.fullscreenElement || !document.fullscreenEnabled || innerHeight >= screen.height) return;
  void document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined); // Not allowed now.
}
