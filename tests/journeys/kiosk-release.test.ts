import type { Browser, BrowserContext } from '@playwright/test';
import type { ReleaseReport } from '@/kiosk/release/updater.ts';
import { expect, test, type Page } from './journey.ts';
import { kioskSite, type KioskSite } from './kiosk-site.ts';
import { newServer, type TestServer } from './server.ts';

test.use({ serviceWorkers: 'allow' });

const kiosk = '/kiosk/yan-shi/';
const work = '/reading/xian-shang/';
/** None of the kiosk's file: the office chooses it. */
const other = 'lesson/bian-jing-di-li';

interface Screen {
  site: KioskSite;
  server: TestServer;
  context: BrowserContext;
  page: Page;
  at(path: string): string;
}

/** A device that is set up as a kiosk, before a site of which other releases can be published. Errors are its own affair. */
async function withScreen(browser: Browser, use: (screen: Screen) => Promise<void>): Promise<void> {
  const site = await kioskSite(kiosk, [kiosk, work], other);
  const server = await newServer(site.built);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await context.addInitScript(() => {
    localStorage.setItem('xuelang-kiosk:role', '"kiosk"');
    Object.assign(window, { entries: performance.getEntriesByType.bind(performance) });
  });
  try {
    const page = await opened(context, server.url + kiosk);
    await use({ site, server, context, page, at: (path) => server.url + path });
  } finally {
    await context.close();
    await server.remove();
    await site.remove();
  }
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  // The clock of tests takes the browser's own entries away, which tell the page which release it is of.
  await page.addInitScript(() => Object.assign(performance, { getEntriesByType: Reflect.get(window, 'entries') }));
  await page.goto(url);
  return page;
}

/** What the page says of its release; nothing while it is being opened, or does not come up. */
async function standing(page: Page): Promise<Partial<ReleaseReport>> {
  const look = (): unknown =>
    (window as { xuelangKiosk?: { status(): { release?: unknown } } }).xuelangKiosk?.status().release;
  return ((await page.evaluate(look).catch(() => undefined)) ?? {}) as Partial<ReleaseReport>;
}

const expectStanding = (page: Page, wanted: Partial<ReleaseReport>): Promise<void> =>
  expect.poll(() => standing(page), { timeout: 30_000 }).toMatchObject(wanted);

/** The release is tried for a minute and takes the place of the last. */
async function passesTrial(page: Page, version: string): Promise<void> {
  await expectStanding(page, { state: 'trial', version });
  await page.clock.fastForward(61_000);
  await expectStanding(page, { state: 'ready', version, reason: null });
}

test('what the office names beyond the file is kept, too', async ({ browser }) => {
  await withScreen(browser, async ({ site, server, context, page, at }) => {
    await passesTrial(page, site.release.version);
    await page.evaluate((named) => {
      const programmes = [{ id: 'a', title: '平日', scenes: [{ work: named }] }];
      const patch = { home: [{ title: '另选的', works: [named] }], programmes };
      localStorage.setItem('xuelang-kiosk:settings', JSON.stringify({ version: 1, patch }));
    }, other);
    await page.reload();
    const others = (): Promise<unknown> =>
      page.evaluate(
        () => (window as unknown as { xuelangKiosk: { status(): { others?: unknown } } }).xuelangKiosk.status().others,
      );
    await expect.poll(others).toEqual({ wanted: 1, lacking: [] });
    await page.close();
    await server.stop();
    await context.setOffline(true);

    const cold = await opened(context, at(kiosk));
    await cold.keyboard.press('Shift');
    await cold.getByRole('button', { name: '一条边界的地理' }).click();
    await expect(cold.frameLocator('.frame iframe').locator('h1').first()).toContainText('一条边界的地理');
    // Nobody names it any more.
    await context.setOffline(false);
    await server.start();
    await cold.evaluate(() => localStorage.removeItem('xuelang-kiosk:settings'));
    await cold.reload();
    const kept = (): Promise<string[]> =>
      cold.evaluate(async () => (await (await caches.open('xuelang-kept-1')).keys()).map(({ url }) => url));
    await expect.poll(kept).toEqual([]);
  });
});

test('a kiosk starts with the network off, and works open in their frames', async ({ browser }) => {
  await withScreen(browser, async ({ site, server, context, page, at }) => {
    await passesTrial(page, site.release.version);
    await page.close();
    await server.stop();
    await context.setOffline(true);

    const cold = await opened(context, at(kiosk));
    await expectStanding(cold, { state: 'failed', version: site.release.version });
    expect((await standing(cold)).reason).toContain('连不上服务器');
    await cold.evaluate((path) => {
      const frame = document.createElement('iframe');
      frame.src = `${path}?kiosk`;
      frame.title = 'work';
      document.body.append(frame);
    }, work);
    const inside = cold.frameLocator('iframe[title="work"]');
    await expect(inside.locator('h1').first()).not.toBeEmpty();
    const scripts = (): Promise<string[]> =>
      cold.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL ?? ''),
      );
    expect(await scripts()).toEqual([at('/kiosk-worker.js')]);

    const sound = site.release.alternatives.flat().find(({ type }) => type.includes('opus'))?.file[0] ?? '';
    const range = await cold.evaluate(async (path) => {
      const answer = await fetch(path, { headers: { range: 'bytes=10-19' } });
      return [answer.status, answer.headers.get('content-range')?.split('/')[0], (await answer.blob()).size];
    }, sound);
    expect(range).toEqual([206, 'bytes 10-19', 10]);
  });
});

test('a release that is not well, not whole or too large leaves the one before', async ({ browser }) => {
  await withScreen(browser, async ({ site, server, context, page, at }) => {
    const { version } = site.release;
    const ask = (): Promise<void> => page.clock.fastForward(5 * 60_000 + 1000);
    const publish: KioskSite['publish'] = async (...change) => {
      const release = await site.publish(...change);
      const served = (): Promise<string> => fetch(at(`${kiosk}release.json`)).then((answer) => answer.text());
      await expect.poll(served).toContain(release.version);
      return release;
    };
    await passesTrial(page, version);

    // It comes up and then fails. The clock of tests would swallow what its own timers throw.
    const rotten = ';setTimeout(()=>queueMicrotask(()=>{throw Error("rotten")}),900)';
    const bad = await publish((text) => text + rotten);
    await ask();
    await expectStanding(page, { state: 'failed', version });
    expect((await standing(page)).reason).toMatch(new RegExp(`${bad.version} 试用没有通过，退回来了：.*rotten`));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ask();
    await expect.poll(() => asked).toContain(`${kiosk}release.json`);
    expect(asked.filter((path) => path.startsWith('/_astro/KioskPage'))).toEqual([]);

    // It never comes up: the agent, or somebody, opens it again.
    await publish(() => 'this is no script');
    await ask();
    const pointer = (): Promise<string> =>
      page.evaluate(async () => (await (await caches.match('/kiosk/pointer'))?.text()) ?? '').catch(() => '');
    await expect.poll(pointer, { timeout: 20_000 }).toContain('"starts":1');
    await expect(page.locator('[data-kiosk]:not([data-stands])')).toBeAttached();
    await page.reload();
    await expectStanding(page, { state: 'failed', version });

    // It comes up, and a work that somebody opens throws.
    const worse = await publish((text) => `${text};/* worse */`);
    await ask();
    await expectStanding(page, { state: 'trial', version: worse.version });
    await page.keyboard.press('Shift');
    await page.getByRole('button', { name: '听一听' }).click();
    await page.getByRole('button', { name: '这条线上的人' }).click();
    await expect(page.frameLocator('.frame iframe').locator('h1').first()).toBeVisible();
    await page
      .frames()
      .find((frame) => frame.url().includes(work))
      ?.evaluate(() => queueMicrotask(() => Promise.reject(new Error('torn'))));
    await expectStanding(page, { state: 'failed', version });
    expect((await standing(page)).reason).toMatch(new RegExp(`${worse.version} 试用没有通过.*${work}.*torn`));

    // What comes is not what the list names.
    await publish((text) => `${text};/* other */`, false);
    await ask();
    await expect.poll(async () => (await standing(page)).reason).toContain('与清单不符');
    expect((await standing(page)).version).toBe(version);

    // The disk is full.
    await publish((text) => `${text};/* next */`);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(at('/')).origin, quotaSize: 1_000_000 });
    await ask();
    await expect.poll(async () => (await standing(page)).reason).toMatch(/磁盘放不下新版本，还要 [\d.]+ [kM]B/);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(at('/')).origin });

    // The network is gone.
    await server.stop();
    await ask();
    await expect.poll(async () => (await standing(page)).reason).toContain('连不上服务器');
    await server.start();

    // After all of that the next good one comes in.
    const good = await publish((text) => `${text};/* good */`);
    await ask();
    await expectStanding(page, { state: 'trial', version: good.version });
    await expect.poll(pointer).toContain('"stood":true');
    // A power cut: the page is gone from one moment to the next, and that is no fault of the release.
    await page.reload();
    await passesTrial(page, good.version);
    const kept = await page.evaluate(() => caches.keys());
    expect(kept.filter((name) => name.includes('release'))).toEqual([`xuelang-kiosk-release-${good.version}`]);
  });
});

test('where somebody only looks at how a kiosk will be, nothing is kept', async ({ page }) => {
  await page.goto(kiosk);
  await expect.poll(async () => (await standing(page)).reason).toContain('没有设成一体机');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
