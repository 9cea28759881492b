import './operation.css';
import type { KioskSelf } from '@/core/kiosk/office.ts';
import { withoutNull } from '@/core/kiosk/patch.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { call } from '@/learner/api.ts';
import { offerEnrolment } from './enrol-form.ts';
import { isPreviewed } from './preview.ts';
import { runOperation } from './run.ts';
import { readSettings } from './settings.ts';

/** What the office sees of this screen and does with it: enrolment, heartbeats, settings, commands, figures. */
export async function start(kiosk: Kiosk): Promise<void> {
  if (isPreviewed(kiosk)) return;
  // What held when it was last heard, also where there is no network now.
  kiosk.override(withoutNull(readSettings(kiosk.device).patch));
  offerEnrolment(kiosk);
  // A device that is none of the office's asks nothing; one that was enrolled goes on trying, whatever the network says.
  if (kiosk.device.get<KioskSelf>('self') !== undefined) runOperation(kiosk);
  else if (!kiosk.isPreview)
    await call<KioskSelf>('/api/kiosks/me').then(
      ({ body }) => remember(kiosk, body),
      () => undefined,
    );
}

/** Its own store was lost (a new profile, a full disk), its cookie not. */
function remember(kiosk: Kiosk, self: KioskSelf): void {
  kiosk.device.set('self', self);
  runOperation(kiosk);
}
