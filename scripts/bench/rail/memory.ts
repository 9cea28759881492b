import type { CDPSession, Page } from '@playwright/test';
import { openBrowser } from '../browser.ts';
import { atMost, round, type Figure } from '../figure.ts';
import { startSite } from '../site-server.ts';

/** What a page holds: megabytes of its heap after a collection, and elements. */
export interface Held {
  heap: number;
  nodes: number;
}

/** As many as a sensor sends that speaks 2.3 times a second for a day; all of them came, none was only newest. */
const [warmUp, positions] = [20_000, 200_000];

/** What a rail holds after a day's positions on the way up and down its wall, against what it held after the first tenth. */
export async function measureRailMemory(rail: string): Promise<Figure[]> {
  const site = await startSite(process.cwd());
  const browser = await openBrowser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
    await page.goto(`${site.url}/settings/`);
    const { before, after } = await runAlong(page, `/rail/${rail}/?kiosk`, warmUp, positions);
    return [
      { name: 'heap after 20,000 positions', value: round(before.heap), unit: 'MB' },
      { name: 'heap after 220,000', value: round(after.heap), unit: 'MB' },
      atMost('growth of the heap', round((after.heap / before.heap - 1) * 100), '%', 5),
      atMost('elements more', after.nodes - before.nodes, '', 0),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/**
 * Puts a rail into a frame of a page of the site and sends it positions as its kiosk does, there and back along the wall, as
 * fast as it takes them.
 */
export async function runAlong(
  page: Page,
  address: string,
  first: number,
  more: number,
): Promise<{ before: Held; after: Held }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: '1280', height: '600' });
    document.body.replaceChildren(frame);
  }, address);
  await page.frameLocator('iframe').locator('.wall.kiosk').waitFor();
  await send(page, first);
  const before = await held(session);
  await send(page, more);
  return { before, after: await held(session) };
}

/** Whole ways alone: it begins and ends at the wall's beginning. */
async function send(page: Page, count: number): Promise<void> {
  await page.evaluate(async (total) => {
    const rail = document.querySelector('iframe')!.contentWindow!;
    const length = Number(rail.document.querySelector('[data-scrubber]')!.getAttribute('aria-valuemax'));
    for (let sent = 0; sent < total; sent += 1) {
      const share = (sent % 2000) / 1000;
      const mm = length * (share < 1 ? share : 2 - share) + (sent % 11) - 5;
      const position = { v: 1, src: 'bench', seq: sent, t: sent * 20, raw: mm, mm, vel: 0, st: 'ok' };
      rail.postMessage({ xuelang: 'to-work', do: 'position', position }, location.origin);
      if (sent % 200 === 199) await new Promise((done) => requestAnimationFrame(done));
    }
    await new Promise((done) => setTimeout(done, 500));
  }, count);
}

async function held(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes') };
}
