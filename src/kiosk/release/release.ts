import type { Kiosk } from '@/kiosk/kiosk.ts';
import { createOthers } from './others.ts';
import { shownVersion } from './shown-version.ts';
import { showRelease } from './staff-room.ts';
import { startUpdater, type ReleaseReport, type Updater } from './updater.ts';

const worker = '/kiosk-worker.js';

/**
 * Keeps what the kiosk shows on this device, one verified release at a time, so that it starts with the network off.
 * Reports how that stands as `release`, and in the staff's menu. On devices that are not set up as a kiosk nothing is kept.
 */
export function start(kiosk: Kiosk): void {
  let updater: Updater | undefined;
  const report = (release: ReleaseReport): void => kiosk.report('release', release);
  const none = (reason: string): void => report({ version: null, state: 'none', done: 0, total: 0, reason });
  kiosk.addStaff('离线内容', (room, signal) => showRelease(kiosk, room, signal, () => void updater?.look(true)));
  const begin = async (): Promise<void> => {
    try {
      updater = await keep(kiosk, report);
      kiosk.on('visit-begin', updater.stop);
      kiosk.on('visit-end', () => void updater?.look());
      kiosk.on('config', () => void updater?.look());
      addEventListener('online', () => void updater?.look());
    } catch (error) {
      none(error instanceof Unable ? error.message : `浏览器没有装上离线程序：${String(error)}`);
    }
  };
  if (!kiosk.isPreview) {
    void begin();
    return;
  }
  none('这台设备没有设成一体机，不存离线内容');
  const stop = kiosk.on('tick', () => {
    if (kiosk.isPreview) return;
    stop();
    void begin();
  });
}

/** Why this browser keeps nothing, in words for the staff. */
class Unable extends Error {}

async function keep(kiosk: Kiosk, report: (release: ReleaseReport) => void): Promise<Updater> {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container) throw new Unable('网址不是 https，也不是本机，浏览器不开放离线存放；断网后重新启动会打不开');
  // The site's own worker may have been here before: one scope has one worker, and from now on it is this one.
  await container.register(worker, { scope: '/' });
  await takesOver(container);
  await navigator.storage.persist().catch(() => false);
  const version = shownVersion();
  const others = version === null ? null : createOthers(kiosk, version, (them) => kiosk.report('others', them));
  // A full disk does not even open the shelf.
  const say = (): void => void others?.say().catch(() => undefined);
  say();
  kiosk.on('config', say);
  return startUpdater({
    page: location.pathname,
    version,
    isFree: () => ['attract', 'dark'].includes(kiosk.status().state) && !kiosk.isHeld,
    look: () => kiosk.status(),
    onFault: (hear) => kiosk.on('fault', hear),
    report,
    bringMore: async (signal) => others?.bring(signal),
    reload: () => location.reload(),
  });
}

/** Waits until this page is the worker's. A page that was loaded past it, by a forced reload, never is until the next. */
async function takesOver(container: ServiceWorkerContainer): Promise<void> {
  await container.ready;
  if (container.controller?.scriptURL.endsWith(worker)) return;
  await new Promise<void>((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, 10_000);
  });
}
