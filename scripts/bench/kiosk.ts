import { readFile, readdir } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { atMost, round, type Figure } from './figure.ts';
import { startSite } from './site-server.ts';

/** Visits, and those after which everything that is loaded once is loaded. KIOSK_VISITS: fewer, to try it. */
const visits = Number(process.env['KIOSK_VISITS'] ?? 2000);
const warmUp = Math.max(20, Math.round(visits / 10));
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

/**
 * A kiosk that is used again and again: touched, a work opened, used, left alone until it asks and goes back. Its clock
 * runs ahead where nobody does anything, and ticks fast.
 */
export async function measureKiosk(): Promise<Figure[]> {
  const [file] = (await readdir('content/kiosk')).filter((name) => name.endsWith('.yaml')).sort();
  const root = process.cwd();
  const server = await startSite(root);
  const browser = await openBrowser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block' });
    await context.addInitScript(hurry);
    const page = await context.newPage();
    await page.goto(`${server.url}/kiosk/${(file ?? '').replace('.yaml', '')}/`);
    await page.locator('[data-stands]').waitFor();
    const tools = await context.newCDPSession(page);
    await tools.send('Performance.enable');
    const looks: Held[] = [];
    for (let visit = 1; visit <= visits; visit++) {
      await page.evaluate(oneVisit, visit);
      if (visit === warmUp || (visit > warmUp && visit % between === 0)) {
        looks.push(await heldBy(page, tools));
        console.error(`${String(visit)} 次：${JSON.stringify(looks.at(-1))}`);
      }
    }
    return figuresOf(looks);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs in the page before its scripts: a device set up as a kiosk, in the morning, whose seconds pass twenty times as fast. */
function hurry(): void {
  if (window !== window.top) return;
  localStorage.setItem('xuelang-kiosk:role', '"kiosk"');
  let ahead = 0;
  const [clock, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
  performance.now = () => clock() + ahead;
  // Ten in the morning in China, wherever and whenever it is measured: the screen is not dark then.
  const began = wall();
  Date.now = () => Date.parse('2026-11-30T10:00:00+08:00') + (wall() - began);
  const interval = window.setInterval.bind(window);
  window.setInterval = ((action: () => void, time: number) =>
    interval(action, time === 1000 ? 50 : time)) as typeof setInterval;
  Object.assign(window, { skip: (seconds: number) => (ahead += seconds * 1000) });
}

/** Runs in the page: one visitor. @param number decides what is opened */
async function oneVisit(number: number): Promise<void> {
  const { xuelangKiosk: kiosk, skip } = window as unknown as {
    xuelangKiosk: { status(): { state: string; steps?: unknown[] } };
    skip(seconds: number): void;
  };
  const until = async (what: string, is: () => boolean): Promise<void> => {
    for (let tries = 0; !is(); tries++) {
      if (tries > 1500) throw new Error(`Visit ${String(number)} waits for ${what}: ${JSON.stringify(kiosk.status())}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const touch = (on: Element): unknown => on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  await until('the loop', () => kiosk.status().state === 'attract');
  touch(document.body);
  await until('the touch home', () => kiosk.status().state === 'home');
  const groups = all('.groups button');
  groups[number % groups.length]?.click();
  const tiles = all('.tile');
  tiles[Math.floor(number / groups.length) % tiles.length]?.click();
  const inside = (): Document | null | undefined =>
    document.querySelector<HTMLIFrameElement>('[data-frame] iframe')?.contentDocument;
  await until(
    'the work',
    () => inside()?.documentElement?.dataset['kiosk'] !== undefined && inside()?.readyState === 'complete',
  );
  inside()?.scrollingElement?.scrollTo(0, 400);
  touch(inside()!.body);
  document.querySelector<HTMLElement>('button[data-large]')?.click();
  skip(61);
  await until('the question', () => document.querySelector('.asking') !== null);
  skip(16);
  await until('the end', () => kiosk.status().state === 'attract' && document.querySelector('iframe') === null);
}

async function heldBy(page: Page, tools: CDPSession): Promise<Held> {
  // What goes at the next idle moment goes first, and what the browser keeps in case it is wanted again.
  await page.waitForTimeout(500);
  await tools.send('Memory.simulatePressureNotification', { level: 'critical' });
  for (let round = 0; round < 3; round++) await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    heap: round(metric('JSHeapUsedSize') / 1e6, 2),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    process: await rendererMegabytes(page),
  };
}

/** The largest process that draws pages. */
async function rendererMegabytes(page: Page): Promise<number | undefined> {
  try {
    const browser = await page.context().browser()!.newBrowserCDPSession();
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    await browser.detach();
    const sizes = await Promise.all(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) =>
          Number(/^RssAnon:\s+(\d+)/m.exec(await readFile(`/proc/${String(id)}/status`, 'utf8'))?.[1]),
        ),
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
