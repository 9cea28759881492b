import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Calibration } from '@/core/rail/calibration.ts';
import { createLog } from '../../../src/api/log.ts';
import { startBridge } from '../../rail-bridge/bridge.ts';
import { openMemory } from '../../rail-bridge/memory.ts';
import { checkConfig } from '../../rail-bridge/read-config.ts';
import { startSimulator, type Simulator } from '../../rail-simulator/simulator.ts';
import { openBrowser } from '../browser.ts';
import { atMost, round, type Figure } from '../figure.ts';
import { startSite } from '../site-server.ts';

const token = 'token-of-the-bench';
const steps = 200;

/**
 * From a byte on a simulated serial line to the frame that shows it, in milliseconds: a kiosk that begins with a rail, in
 * software rendering, the bridge between. The screen is moved at once by half a metre; the frame counts when it has been drawn.
 */
export async function measureLatency(kiosk: string, rail: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-bench-rail-'));
  const path = join(folder, 'encoder');
  const simulator = startSimulator({ path, protocol: 'binary', hz: 100 });
  const site = await startSite(process.cwd());
  const source = { kind: 'serial', path, protocol: 'binary' };
  const config = checkConfig({ port: 0, token, origins: [site.url], source }, {}, 'bench');
  const memory = openMemory(join(folder, 'memory.json'));
  memory.keep({ calibration: calibrationOf(rail, simulator) });
  const bridge = await startBridge(
    config,
    memory,
    createLog('silent', () => {}),
  );
  const browser = await openBrowser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
    await page.addInitScript((address) => localStorage.setItem('xuelang-kiosk:bridge', JSON.stringify(address)), {
      port: bridge.port,
      token,
    });
    await page.goto(`${site.url}/kiosk/${kiosk}/`);
    await openRail(page, simulator);
    const waits = await measure(page, simulator);
    return figuresOf(waits);
  } finally {
    await browser.close();
    await bridge.stop();
    simulator.stop();
    await site.stop();
    await rm(folder, { recursive: true });
  }
}

function calibrationOf(rail: string, { options }: Simulator): Calibration {
  const scale = 1 / options.countsPerMm;
  const offset = -options.zero * scale;
  return { v: 1, rail, scale, offset, length: options.length, at: new Date().toISOString(), points: [] };
}

/** Somebody slides the screen: the kiosk wakes and begins with its rail. */
async function openRail(page: Page, simulator: Simulator): Promise<void> {
  await page.waitForFunction(() => (window as unknown as KioskWindow).xuelangKiosk?.status().rail?.st === 'ok');
  simulator.put(3000);
  await page.frameLocator('[data-frame] iframe').locator('[data-layer]').first().waitFor({ state: 'attached' });
  await sleep(3000);
}

interface KioskWindow {
  xuelangKiosk?: { status(): { rail?: { st: string } } };
  seen?: { at: number; where: string }[];
}

/** Times are of the same clock on both sides: milliseconds since 1970, as precise as `performance` says. */
async function measure(page: Page, simulator: Simulator): Promise<number[]> {
  const frame = page.frames().find((one) => one.url().includes('/rail/'));
  if (!frame) throw new Error('The kiosk shows no rail.');
  await frame.evaluate(() => {
    const layers = [...document.querySelectorAll<HTMLElement>('[data-layer], [data-layer] *')];
    const seen: { at: number; where: string }[] = [];
    (window as unknown as KioskWindow).seen = seen;
    const look = (): void => {
      const where = layers.map(({ style }) => style.transform).join();
      // After this frame has been drawn.
      if (where !== seen.at(-1)?.where)
        setTimeout(() => seen.push({ at: performance.timeOrigin + performance.now(), where }));
      requestAnimationFrame(look);
    };
    look();
  });
  const waits: number[] = [];
  for (let step = 0; step < steps; step++) {
    await frame.evaluate(() => (window as unknown as KioskWindow).seen?.splice(0, Infinity));
    // At another moment of the browser's frames each time.
    await sleep(600 + Math.random() * 30);
    const known = await frame.evaluate(() => (window as unknown as KioskWindow).seen?.length ?? 0);
    simulator.put(step % 2 === 0 ? 3500 : 3000);
    const sent = performance.timeOrigin + performance.now();
    simulator.send();
    await sleep(500);
    const at = await frame.evaluate((from) => (window as unknown as KioskWindow).seen?.[from]?.at, known);
    if (at !== undefined) waits.push(at - sent);
  }
  return waits;
}

function figuresOf(waits: number[]): Figure[] {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))] ?? Infinity);
  return [
    { name: 'byte to changed frame, median', value: at(0.5), unit: 'ms' },
    atMost('byte to changed frame, p95', at(0.95), 'ms', 80),
    { name: 'byte to changed frame, most', value: at(1), unit: 'ms' },
    { name: 'steps that were seen, of 200', value: sorted.length, unit: '' },
  ];
}
