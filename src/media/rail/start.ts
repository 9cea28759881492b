import '@/media/rail/rail.element.ts';
import type { RailElement } from '@/media/rail/rail.element.ts';
import { openWall } from '@/media/rail/wall/open-wall.ts';

/** The wall stands above its catalogue as soon as scripts run. */
const page = document.querySelector<RailElement>('x-rail');
if (page) {
  const wall = openWall(page, {
    inView: (stop) => page.visits?.enter(stop),
    onLeave: () => page.visits?.leave(),
  });
  const serial = page.querySelector<HTMLElement>('[data-serial]');
  // Only where the page is trusted and nobody else brings positions.
  if (serial && 'serial' in navigator && parent === window) {
    serial.hidden = false;
    serial.addEventListener('click', () => {
      void import('./serial/open-serial.ts').then(({ openSerial }) => openSerial(page, wall));
    });
  }
}
