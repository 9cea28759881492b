/**
 * Registers the service worker when everything the page needs is there, where the browser has one: on https and on this
 * machine itself. Without it nothing else changes. A kiosk has a worker of its own in its place (src/kiosk/release): no
 * page under that one registers this, nor one in a frame.
 */
export function registerServiceWorker(): void {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container || self !== top || container.controller?.scriptURL.includes('kiosk') || !import.meta.env.PROD) return;
  const register = (): void => {
    container.register('/sw.js').catch(() => undefined); // Forbidden by the browser's settings, or no network.
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', () => setTimeout(register), { once: true });
}
