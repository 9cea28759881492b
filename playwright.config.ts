import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? findBrowser();
const isRoot = process.getuid?.() === 0;

/**
 * What depends neither on the window's size nor on touch runs once: the machine that tests has two cores. Single tests of
 * other files say so by the tag @once.
 */
const once =
  /(?:crawl|exam|exam-secrets|exam-time|guest-study|guide|guide-handover|guide-return|guide-steering|hall-headset|kept|kiosk-agent|kiosk-hours|kiosk-office|kiosk-release|kept-sound|kiosk|languages|listening-device|my-study|narration-review|office-site|offline|plain-http|play|rail-bridge|rail-memory|read-aloud|review|search|shared-computer|trouble|two-devices|two-tabs|video|without-javascript)\.test\.ts$/;

/**
 * What browsers are started without. The last three are an address bar’s list of suggestions, a page of its own process that
 * every window brings; the others Playwright names itself, but only the last such list on a command line counts.
 */
const features = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'PaintHolding'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['AimEnabled', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** Journeys in a real browser over the built site; each worker starts a server of its own (tests/journeys/server.ts). */
export default defineConfig({
  testDir: './tests',
  outputDir: './test-results/journeys',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // Two browsers and two servers share few cores: what fails once and passes then is named as flaky, not as failed.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What the browser asks for is then seen and held back by the tests; journeys about the service worker allow it.
    serviceWorkers: 'block',
    // A trace costs a third of the time; where one is needed: npx playwright test --trace on.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        `--disable-features=${features.join(',')}`,
        // A name in a local network: plain HTTP there is no secure context.
        '--host-resolver-rules=MAP lan.test 127.0.0.1',
        // Halls are drawn by the processor: runners have no graphics card, and newer browsers want to be told.
        '--enable-unsafe-swiftshader',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: once,
      grepInvert: /@once/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
  ],
});
