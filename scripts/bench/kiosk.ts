import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringBrowser } from '../browser.ts';
import { startBrowser, type Browser } from '../kiosk/browser.ts';
import { settingsSchema } from '../kiosk/settings.ts';
import { atMost, round, type Figure } from './figure.ts';
import { hurry, oneVisit } from './kiosk/visitor.page.ts';
import { startSite } from './site-server.ts';

/**
 * Visits, and those of the warm-up: each work must have been opened some fifteen times before the engine has compiled
 * it to its last tier and the browser's own bounded lists are full. KIOSK_VISITS: fewer, to try it.
 */
const visits = Number(process.env['KIOSK_VISITS'] ?? 2000);
const warmUp = Math.max(20, Math.round(visits * 0.3));
/** Visits between two looks at the memory. */
const between = Math.max(10, Math.round(visits / 20));

/** What a page holds after everything that can be thrown away was. */
interface Held {
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
  /** Megabytes of the process that draws the page; undefined where the system doesn't say. */
  process: number | undefined;
}

/** The page, asked over the debugging protocol. */
type Ask = (method: string, params?: object) => Promise<Record<string, unknown>>;

/**
 * A kiosk that is used again and again: touched, a work opened, used, left alone until it asks and goes back. Its clock
 * runs ahead where nobody does anything, and ticks fast. The browser is the agent's own, over its pipe: what tests drive
 * browsers with lets them keep all that came over the network.
 */
export async function measureKiosk(): Promise<Figure[]> {
  const [file] = (await readdir('content/kiosk')).filter((name) => name.endsWith('.yaml')).sort();
  const server = await startSite(process.cwd());
  const profile = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-'));
  const url = `${server.url}/kiosk/${(file ?? '').replace('.yaml', '')}/`;
  const browser = openBrowser(url, profile);
  try {
    const ask = await openPage(browser, url);
    await settleRelease(ask);
    const looks: Held[] = [];
    for (let visit = 1; visit <= visits; visit++) {
      await evaluate(ask, `(${oneVisit.toString()})(${visit})`);
      if (visit === warmUp || visit % between === 0) {
        const held = await heldBy(ask, browser);
        console.error(`${visit} 次：${JSON.stringify(held)}`);
        if (visit >= warmUp) looks.push(held);
      }
    }
    return figuresOf(looks);
  } finally {
    await browser.close();
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function openBrowser(url: string, profile: string): Browser {
  const { browser, said } = bringBrowser();
  if (browser === undefined) throw new Error(said);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--window-size=540,960', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  return startBrowser(settingsSchema.parse({ url, browser, profile, flags: [...flags, ...asRoot] }));
}

async function openPage({ cdp }: Browser, url: string): Promise<Ask> {
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const ask: Ask = (method, params = {}) => cdp.send(method, params, String(sessionId), 120_000);
  for (const method of ['Page.enable', 'Performance.enable']) await ask(method);
  // A quarter of the pixels: what is held is measured, not how fast a processor draws.
  await ask('Emulation.setDeviceMetricsOverride', { width: 1080, height: 1920, deviceScaleFactor: 0.5, mobile: false });
  await ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${hurry.toString()})()` });
  await ask('Page.navigate', { url });
  await evaluate(
    ask,
    `new Promise((resolve) => {
      const look = setInterval(() => {
        if (!document.querySelector('[data-stands]')) return;
        clearInterval(look);
        resolve();
      }, 100);
    })`,
  );
  return ask;
}

/** Waits until the screen shows what it keeps on the device: it opens itself anew for it, and would do so between visits. */
async function settleRelease(ask: Ask): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    const { result } = await ask('Runtime.evaluate', { expression: 'window.xuelangKiosk?.status().release?.state' });
    if ((result as { value?: string }).value === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('The kiosk did not come to keep its release');
}

/** Runs an expression in the page and waits for what it promises. Throws what it throws. */
async function evaluate(ask: Ask, expression: string): Promise<void> {
  const { exceptionDetails } = await ask('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
}

async function heldBy(ask: Ask, browser: Browser): Promise<Held> {
  // What goes at the next idle moment goes first, and what the browser keeps in case it is wanted again.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ask('Memory.simulatePressureNotification', { level: 'critical' });
  for (let round = 0; round < 3; round++) await ask('HeapProfiler.collectGarbage');
  const { metrics } = await ask('Performance.getMetrics');
  const metric = (wanted: string): number =>
    (metrics as { name: string; value: number }[]).find(({ name }) => name === wanted)?.value ?? 0;
  return {
    heap: round(metric('JSHeapUsedSize') / 1e6, 2),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    process: await rendererMegabytes(browser),
  };
}

/** The largest process that draws pages. */
async function rendererMegabytes({ cdp }: Browser): Promise<number | undefined> {
  try {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(
      (processInfo as { type: string; id: number }[])
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) => Number(/^RssAnon:\s+(\d+)/m.exec(await readFile(`/proc/${id}/status`, 'utf8'))?.[1])),
    );
    return Math.round(Math.max(...sizes) / 1024);
  } catch {
    return undefined;
  }
}

/** Memory at the end against memory after the warm-up: the mean of the last three looks against the first. */
function figuresOf(looks: Held[]): Figure[] {
  const [first] = looks;
  const last = looks.slice(-3);
  const growth = (of: (held: Held) => number): number => {
    const mean = last.reduce((sum, held) => sum + of(held), 0) / Math.max(1, last.length);
    return round((mean / of(first!) - 1) * 100, 1);
  };
  return [
    { name: 'visits', value: visits, unit: '' },
    { name: 'heap after the warm-up', value: first!.heap, unit: 'MB' },
    atMost(
      'heap, growth after the warm-up',
      growth(({ heap }) => heap),
      '%',
      5,
    ),
    atMost(
      'nodes, growth after the warm-up',
      growth(({ nodes }) => nodes),
      '%',
      5,
    ),
    atMost(
      'listeners, growth after the warm-up',
      growth(({ listeners }) => listeners),
      '%',
      5,
    ),
    { name: 'documents at the end', value: last.at(-1)!.documents, unit: '' },
    ...(first!.process === undefined
      ? []
      : [
          { name: 'process after the warm-up', value: first!.process, unit: 'MB' },
          atMost(
            'process, growth after the warm-up',
            growth((held) => held.process ?? 0),
            '%',
            5,
          ),
        ]),
  ];
}
