import type { Settings } from '@/core/kiosk/heartbeat.ts';
import { withoutNull } from '@/core/kiosk/patch.ts';
import type { Device } from '@/kiosk/device.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** What the office changed, as this device last heard. */
export function readSettings(device: Device): Settings {
  return device.get<Settings>('settings') ?? { version: 0, patch: {} };
}

/** Shows what the office changed. What does not fit this page's file (it is older or newer) is kept, and tried again at the next start. */
export function takeSettings(kiosk: Kiosk, settings: Settings): void {
  const known = readSettings(kiosk.device);
  if (settings.version === known.version) return;
  kiosk.device.set('settings', settings);
  if (kiosk.override(withoutNull(settings.patch))) return;
  kiosk.override({});
  reportError(new Error('管理页面改的设置和这一版网站不合，先按文件放'));
}
