import type { KioskPatch } from '@/core/kiosk/patch.ts';

/** Where a preview in this browser finds what is not saved yet; the kiosk's page reads it (src/kiosk/operation/preview.ts). */
const key = 'xuelang-kiosk-preview';

/** Where a kiosk is shown as it would be. */
export function previewAddress(kiosk: string): string {
  return `/kiosk/${kiosk}/?preview`;
}

/** Lays down how it would be, just before the preview is opened. */
export function keepDraft(kiosk: string, patch: KioskPatch): void {
  localStorage.setItem(key, JSON.stringify({ kiosk, patch }));
}
