import type { Kiosk } from '@/kiosk/kiosk.ts';
import { shownVersion } from './shown-version.ts';
import { startUpdater, type ReleaseReport } from './updater.ts';

const worker = '/kiosk-worker.js';

/**
 * Keeps what the kiosk shows on this device, one verified release at a time, so that it starts with the network off.
 * Reports how that stands as `release`. On devices that are not set up as a kiosk nothing is kept.
 */
export async function start(kiosk: Kiosk): Promise<void> {
  const report = (release: ReleaseReport): void => kiosk.report('release', release);
  const none = (reason: string): void => report({ version: null, state: 'none', done: 0, total: 0, reason });
  if (kiosk.isPreview) {
    none('这台设备没有设成一体机，不存离线内容');
    return;
  }
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container) {
    none('网址不是 https，也不是本机，浏览器不开放离线存放；断网后重新启动会打不开');
    return;
  }
  try {
    // The site's own worker may have been here before: one scope has one worker, and from now on it is this one.
    await container.register(worker, { scope: '/' });
    await takesOver(container);
  } catch (error) {
    none(`浏览器没有装上离线程序：${String(error)}`);
    return;
  }
  await navigator.storage.persist().catch(() => false);
  const updater = await startUpdater({
    page: location.pathname,
    version: shownVersion(),
    isFree: () => ['attract', 'dark'].includes(kiosk.status().state) && !kiosk.isHeld,
    look: () => kiosk.status(),
    report,
    reload: () => location.reload(),
  });
  kiosk.on('visit-begin', updater.stop);
  kiosk.on('visit-end', () => void updater.look());
  addEventListener('online', () => void updater.look());
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
