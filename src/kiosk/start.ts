import { showAttract } from './attract/attract.ts';
import { showAsking } from './asking/asking.ts';
import { showBar } from './bar/bar.ts';
import { createKiosk } from './create-kiosk.ts';
import { openDevice } from './device.ts';
import { watchFaults } from '@/kit/frame/faults.ts';
import { startExtensions } from './extensions.ts';
import { dress } from './dress.ts';
import { createFace } from './face.ts';
import { guard } from './guard.ts';
import { keepFocus } from './keep-focus.ts';
import { showHome } from './home/home.ts';
import type { KioskData } from './shell.ts';
import { showStaff } from './staff/staff.ts';
import { watchUse } from './watch-use.ts';
import { showWork } from './work/work.ts';

const root = document.querySelector<HTMLElement>('[data-kiosk]');
const data = JSON.parse(document.querySelector('[data-data]')?.textContent ?? '{}') as KioskData;
if (root) {
  const face = createFace(root);
  const kiosk = createKiosk(data, openDevice(), face);
  watchFaults(window, kiosk.trouble);
  // For the agent, which sees the page from outside (scripts/kiosk).
  Object.assign(window, { xuelangKiosk: { status: kiosk.status, fromAgent: kiosk.fromAgent } });
  const views = [keepFocus, watchUse, guard, dress, showAttract, showHome, showWork, showBar, showAsking, showStaff];
  for (const show of views) {
    try {
      show(kiosk, root, face);
    } catch (error) {
      kiosk.trouble(error);
    }
  }
  root.dataset['stands'] = '';
  void startExtensions(kiosk, kiosk.trouble);
}
