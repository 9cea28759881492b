import { type KioskPatch, withoutNull } from '@/core/kiosk/patch.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** Where the office's page leaves what is to be looked at before it is saved (src/office/kiosks/settings/preview.ts). */
const key = 'xuelang-kiosk-preview';

/** Whether this page is only looked at, on a device that is no kiosk; then it shows what the office's form has. */
export function isPreviewed(kiosk: Kiosk): boolean {
  if (!kiosk.isPreview || !new URLSearchParams(location.search).has('preview')) return false;
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as { kiosk: string; patch: KioskPatch } | null;
    if (draft?.kiosk === kiosk.id) kiosk.override(withoutNull(draft.patch));
  } catch {
    // Storage is forbidden, or something else stands there: the file is shown.
  }
  return true;
}
