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
  offerEnrolment(kiosk);
  const known = kiosk.device.get<KioskSelf>('self');
  // Enrolled for another kiosk: that one's settings are not this page's, and its office hears nothing from here.
  if (known && known.kiosk !== kiosk.id) return;
  // What held when it was last heard, also where there is no network now.
  kiosk.override(withoutNull(readSettings(kiosk.device).patch));
  // A device that is none of the office's asks nothing; one that was enrolled goes on trying, whatever the network says.
  const self = known ?? (kiosk.isPreview ? undefined : await recall(kiosk));
  if (self?.kiosk === kiosk.id) runOperation(kiosk);
}

/** Its own store was lost (a new profile, a full disk), its cookie perhaps not. */
async function recall(kiosk: Kiosk): Promise<KioskSelf | undefined> {
  const self = await call<KioskSelf>('/api/kiosks/me').then(
    ({ body }) => body,
    () => undefined,
  );
  if (self) kiosk.device.set('self', self);
  return self;
}
