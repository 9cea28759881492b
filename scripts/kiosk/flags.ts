import type { Settings } from './settings.ts';

/** What Chromium is started with, so that it is a screen and no browser. */
export function chromiumFlags({
  profile,
  url,
  window,
  flags,
}: Pick<Settings, 'profile' | 'url' | 'window' | 'flags'>): string[] {
  return [
    `--user-data-dir=${profile}`,
    // Over a pipe only this process can reach it; a port would be open to whoever finds it.
    '--remote-debugging-pipe',
    '--kiosk',
    // Fingers: no zoom, no swipe to another page, no touch keyboard of its own.
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--touch-events=enabled',
    // Nothing that asks, offers or remembers.
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
    '--disable-session-crashed-bubble',
    '--disable-infobars',
    '--disable-features=Translate,InfiniteSessionRestore,MediaRouter,OptimizationHints,DialMediaRouteProvider',
    '--disable-sync',
    '--password-store=basic',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-breakpad',
    '--no-pings',
    '--lang=zh-CN',
    // Sound without a touch, and full speed whatever lies above the window.
    '--autoplay-policy=no-user-gesture-required',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    ...(window
      ? [
          `--window-position=${String(window.x)},${String(window.y)}`,
          `--window-size=${String(window.width)},${String(window.height)}`,
        ]
      : []),
    ...flags,
    // A window of its own, not a tab: there no key belongs to the browser before the page. The page itself is opened
    // once its keys are locked.
    `--app=${new URL('/favicon.svg', url).href}`,
  ];
}
