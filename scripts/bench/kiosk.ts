import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringBrowser } from '../browser.ts';
import { startBrowser, type Browser } from '../kiosk/browser.ts';
import { settingsSchema } from '../kiosk/settings.ts';
import { atMost, round, type Figure } from './figure.ts';
import { hurry, oneVisit } from './kiosk/visitor.page.ts';
import { startSite } from './site-server.ts';

/** Visits of all days, and of one: a busy one. KIOSK_VISITS: fewer, to try it. */
const visits = Number(process.env['KIOSK_VISITS'] ?? 2000);
const days = 10;
const aDay = Math.round(visits / days);

/** What a page holds after everything that can be thrown away was. */
interface Held {
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
  /** Megabytes of the process that draws the page, and of all the browser's; undefined where the system doesn't say. */
  process: number | undefined;
  browser: number | undefined;
}

/** The page, asked over the debugging protocol. */
type Ask = (method: string, params?: object) => Promise<Record<string, unknown>>;

/**
 * A kiosk that is used again and again: touched, a work opened, used, left alone until it asks and goes back. Its clock
 * runs ahead where nobody does anything, and ticks fast. The browser is the agent's own, over its pipe: what tests drive
 * browsers with lets them keep all that came over the network. After each day the browser is a fresh one over the same
 * profile, as the agent does it at night.
 */
export async function measureKiosk(): Promise<Figure[]> {
  const [file] = (await readdir('content/kiosk')).filter((name) => name.endsWith('.yaml')).sort();
  const server = await startSite(process.cwd());
  const profile = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-'));
  const url = `${server.url}/kiosk/${(file ?? '').replace('.yaml', '')}/`;
  try {
    const seen: Day[] = [];
    for (let day = 0; day < days; day++) seen.push(await liveThrough(day, url, profile));
    return figuresOf(seen);
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is held at noon and in the evening. */
interface Day {
  noon: Held;
  evening: Held;
}

async function liveThrough(day: number, url: string, profile: string): Promise<Day> {
  const browser = openBrowser(url, profile);
  try {
    const ask = await openPage(browser, url);
    await settleRelease(ask);
    const live = async (from: number, to: number): Promise<Held> => {
      for (let visit = from; visit < to; visit++) await evaluate(ask, `(${oneVisit.toString()})(${visit})`);
      const held = await heldBy(ask, browser);
      console.error(`${to} 次：${JSON.stringify(held)}`);
      return held;
    };
    const [dawn, midday] = [day * aDay, day * aDay + Math.ceil(aDay / 2)];
    return { noon: await live(dawn, midday), evening: await live(midday, dawn + aDay) };
  } finally {
    await browser.close();
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
    ...(await megabytesOf(browser)),
  };
}

/** Of the largest process that draws pages, and of all together. */
async function megabytesOf({ cdp }: Browser): Promise<Pick<Held, 'process' | 'browser'>> {
  try {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(
      (processInfo as { type: string; id: number }[]).map(async ({ type, id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return { type, size: Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 };
      }),
    );
    const drawing = sizes.filter(({ type }) => type === 'renderer');
    return {
      process: Math.round(Math.max(...drawing.map(({ size }) => size))),
      browser: Math.round(sizes.reduce((sum, { size }) => sum + size, 0)),
    };
  } catch {
    return { process: undefined, browser: undefined };
  }
}

/** The evenings of the last three days against that of the second (in the first the release is fetched), and evenings against noons. */
function figuresOf(seen: Day[]): Figure[] {
  const first = seen[1]!.evening;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const growth = (of: (held: Held) => number, name: string): Figure[] => {
    const evenings = mean(seen.slice(-3).map(({ evening }) => of(evening)));
    const inADay = mean(seen.slice(1).map(({ noon, evening }) => of(evening) / of(noon) - 1));
    return [
      atMost(`${name}, growth from day to day`, round((evenings / of(first) - 1) * 100, 1), '%', 5),
      atMost(`${name}, growth from noon to evening`, round(inADay * 100, 1), '%', 5),
    ];
  };
  return [
    { name: 'visits', value: visits, unit: '' },
    { name: 'heap', value: first.heap, unit: 'MB' },
    ...growth(({ heap }) => heap, 'heap'),
    ...growth(({ nodes }) => nodes, 'nodes'),
    ...growth(({ listeners }) => listeners, 'listeners'),
    ...(first.process === undefined
      ? []
      : [
          { name: 'process', value: first.process, unit: 'MB' },
          ...growth((held) => held.process ?? 0, 'process'),
          { name: 'whole browser', value: first.browser ?? 0, unit: 'MB' },
          ...growth((held) => held.browser ?? 0, 'whole browser'),
        ]),
  ];
}
