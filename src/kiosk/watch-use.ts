import type { Shell } from './shell.ts';

/**
 * What counts as use on the kiosk's own page; what happens in works comes by the frame contract. A mouse that is knocked
 * wakes nobody. Answers to “still there?” are the question's own.
 */
export function watchUse(kiosk: Shell): void {
  const touched = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('[data-asking], [data-staff]')) return;
    kiosk.touch();
  };
  for (const name of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(name, touched, { capture: true, passive: true });
  let moved = 0;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      const isUsed = kiosk.state !== 'attract' && kiosk.state !== 'dark' && kiosk.left === undefined;
      if (!isUsed || timeStamp - moved < 500) return;
      moved = timeStamp;
      kiosk.touch();
    },
    { capture: true, passive: true },
  );
}
