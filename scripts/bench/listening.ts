import type { Page } from '@playwright/test';
import { parseManifest } from '@/kit/narration/manifest.ts';
import { readCues, type Cue } from '@/kit/narration/vtt.ts';
import { openBrowser } from './browser.ts';
import { atLeast, atMost, round, type Figure } from './figure.ts';
import { startSite } from './site-server.ts';

/** A reading with sound. */
const reading = '/reading/jie-qi/';

/** Into how many sentences the voice is followed at each speed, and how many are sought. */
const count = 36;

/** It is listened from so many seconds before the next sentence on, by the clock on the wall. */
const lead = 0.6;

declare global {
  interface Window {
    heard?: HTMLMediaElement;
    /** Which sentence was lit, and how far the sound was in that moment. */
    lit: { id: string; at: number }[];
  }
}

/** How well the lit sentence follows the voice, measured in the page against the sound's own clock. */
export async function measureListening(): Promise<Figure[]> {
  const server = await startSite(process.cwd());
  const browser = await openBrowser(['--autoplay-policy=no-user-gesture-required']);
  try {
    const figures: Figure[] = [];
    for (const speed of [1, 2]) {
      // A page of its own each: another would go on where this one stopped.
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      await page.addInitScript(watch);
      await page.addInitScript(
        (chosen) => localStorage.setItem('xuelang.player', JSON.stringify({ speed: chosen })),
        speed,
      );
      figures.push(...(await follow(page, server.url, speed)));
      if (speed === 2) figures.push(await seek(page, await cuesOf(server.url)));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs in the page, before anything else does. */
function watch(): void {
  window.lit = [];
  const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')?.value as () => Promise<void>;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    window.heard = this;
    return play.call(this);
  };
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof Element && target.classList.contains('spoken'))
        window.lit.push({ id: target.id, at: window.heard?.currentTime ?? -1 });
  }).observe(document, { attributes: true, attributeFilter: ['class'], subtree: true });
}

async function cuesOf(url: string): Promise<Cue[]> {
  const { parts } = parseManifest(await (await fetch(`${url}${reading}manifest.json`)).json());
  const cues = await fetch(url + (parts[0]?.sound?.cues ?? ''));
  return readCues(await cues.text());
}

/** Listens to where one sentence ends and the next begins; what lies between is passed over. */
async function follow(page: Page, url: string, speed: number): Promise<Figure[]> {
  const cues = (await cuesOf(url)).slice(1, count + 1);
  await page.goto(url + reading);
  await page.locator('[data-listen]').click();
  await until(page, () => (window.heard?.currentTime ?? 0) > 0.5);
  const late: number[] = [];
  for (const { id, start } of cues) {
    await page.evaluate(
      (place) => {
        window.lit = [];
        if (window.heard) window.heard.currentTime = place;
      },
      start - lead * speed,
    );
    const found = await meet(page, id);
    late.push(Math.abs((found - start) / speed) * 1000);
  }
  late.sort((a, b) => a - b);
  const name = `highlight at ${String(speed)}×`;
  return [
    atMost(`${name}, median of ${String(late.length)}`, round(late[Math.floor(late.length / 2)] ?? Infinity), 'ms', 50),
    { name: `${name}, worst`, value: round(late.at(-1) ?? Infinity), unit: 'ms' },
  ];
}

/** How far the sound was when a sentence was lit, once it is. */
async function meet(page: Page, id: string): Promise<number> {
  for (;;) {
    const found = await page.evaluate((wanted) => window.lit.find((one) => one.id === wanted)?.at, id);
    if (found !== undefined) return found;
    await page.waitForTimeout(50);
  }
}

/** The policy of the page forbids what `waitForFunction` does. */
async function until(page: Page, isSo: () => boolean): Promise<void> {
  while (!(await page.evaluate(isSo))) await page.waitForTimeout(50);
}

/** Seeks sentences by tapping them, here and there in the part. */
async function seek(page: Page, cues: readonly Cue[]): Promise<Figure> {
  let landed = 0;
  for (let i = 0; i < count; i++) {
    // A tap on the sentence that is lit opens its tools; then the one behind it is sought.
    const lit = await page.evaluate(() => document.querySelector('.spoken')?.id);
    const at = (i * 7) % cues.length;
    const cue = cues[at]?.id === lit ? cues[(at + 1) % cues.length] : cues[at];
    if (!cue) continue;
    await page.evaluate((id) => document.getElementById(id)?.click(), cue.id);
    await until(page, () => window.heard?.seeking === false);
    await page.waitForTimeout(60);
    const now = await page.evaluate(() => ({
      at: window.heard?.currentTime ?? -1,
      lit: document.querySelector('.spoken')?.id,
    }));
    if (now.lit === cue.id && now.at >= cue.start && now.at < cue.end) landed++;
  }
  return atLeast(`sentences sought and met, of ${String(count)}`, landed, '', count);
}
