import { showAttract } from './attract/attract.ts';
import { showBar } from './bar/bar.ts';
import { createKiosk, type KioskData } from './create-kiosk.ts';
import { openDevice } from './device.ts';
import { startExtensions } from './extensions.ts';
import { createFace } from './face.ts';
import { showHome } from './home/home.ts';

const root = document.querySelector<HTMLElement>('[data-kiosk]');
const data = JSON.parse(document.querySelector('[data-data]')?.textContent ?? '{}') as KioskData;
if (root) {
  const face = createFace(root);
  const kiosk = createKiosk(data, openDevice(), face);
  addEventListener('error', ({ error, message }) => kiosk.trouble(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => kiosk.trouble(reason));
  // For the agent, which sees the page from outside (scripts/kiosk).
  Object.assign(window, { xuelangKiosk: { status: kiosk.status, fromAgent: kiosk.fromAgent } });
  for (const show of [showAttract, showHome, showBar]) {
    try {
      show(kiosk, root);
    } catch (error) {
      kiosk.trouble(error);
    }
  }
  root.dataset['stands'] = '';
  startExtensions(kiosk, kiosk.trouble);
}
