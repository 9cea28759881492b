import type { Browser } from '@playwright/test';
import { budgets, textPage } from '../after-build/budgets.data.ts';
import { openBrowser } from './browser.ts';
import { atMost, round, type Figure } from './figure.ts';
import { pageKinds } from './page-kinds.ts';
import { startSite } from './site-server.ts';

/** How long a page may still load something after its load event: scripts wait for idle moments. */
const quietMilliseconds = 1500;

interface Loaded {
  type: string;
  bytes: number;
}

/** What a real browser loads at the first visit to each kind of page, as it comes over the wire, headers included. */
export async function measurePages(): Promise<Figure[]> {
  const root = process.cwd();
  const server = await startSite(root);
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const [kind, address] of Object.entries(await pageKinds(root)))
      figures.push(...figuresOf(kind, await load(browser, server.url + address)));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function load(browser: Browser, url: string): Promise<Loaded[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const types = new Map<string, string>();
  const loaded: Loaded[] = [];
  network.on('Network.responseReceived', ({ requestId, type, response }) =>
    // The site's icon is a picture too, though the browser calls it something else.
    types.set(requestId, response.mimeType.startsWith('image/') ? 'Image' : type),
  );
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) =>
    loaded.push({ type: types.get(requestId) ?? 'Other', bytes }),
  );
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(quietMilliseconds);
  await context.close();
  return loaded;
}

function figuresOf(kind: string, loaded: Loaded[]): Figure[] {
  const kilobytes = (...types: string[]): number =>
    round(loaded.reduce((sum, { type, bytes }) => sum + (types.includes(type) ? bytes : 0), 0) / 1000);
  const apart = ['Image', 'Font', 'Media'];
  const counted = loaded.filter(({ type }) => !apart.includes(type));
  const all = round(counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
  const budget = budgets[kind === 'home' ? '' : kind] ?? textPage;
  return [
    atMost(`${kind} all`, all, 'kB', budget.all),
    atMost(`${kind} javascript`, kilobytes('Script'), 'kB', budget.javascript),
    atMost(`${kind} requests`, counted.length, 'requests', budget.requests),
    { name: `${kind} html`, value: kilobytes('Document'), unit: 'kB' },
    { name: `${kind} css`, value: kilobytes('Stylesheet'), unit: 'kB' },
    { name: `${kind} pictures`, value: kilobytes('Image', 'Media'), unit: 'kB' },
    { name: `${kind} display face`, value: kilobytes('Font'), unit: 'kB' },
    { name: `${kind} pictures and display face`, value: loaded.length - counted.length, unit: 'requests' },
  ];
}
