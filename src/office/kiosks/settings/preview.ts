import type { KioskPatch } from '@/core/kiosk/patch.ts';

/** Where a preview in this browser finds what is not saved yet; the kiosk's page reads it (src/kiosk/operation/preview.ts). */
const key = 'xuelang-kiosk-preview';

/** Shows in another tab how a kiosk would be. */
export function openPreview(kiosk: string, patch: KioskPatch): void {
  localStorage.setItem(key, JSON.stringify({ kiosk, patch }));
  open(`/kiosk/${kiosk}/?preview=draft`, '_blank', 'noopener');
}
