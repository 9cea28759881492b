import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../browser.ts';
import { Refusal } from '../narrate/refusal.ts';
import { rate, type Shot } from './schedule.ts';

/** Size of a slide's page, in CSS pixels. */
export const size = { width: 1280, height: 720 };

/** Frames from one picture to the next while nothing moves. */
const still = rate / 5;

/** A picture of the film and how many frames it is seen. */
export interface Still {
  png: Buffer;
  frames: number;
}

export interface Camera {
  /** The pictures of a slide, one after the other; together they last as long as the shot. */
  shoot(body: string, shot: Pick<Shot, 'frames' | 'beats'>, motion: boolean): AsyncGenerator<Still>;
  close(): Promise<void>;
}

/** The weights of the display face that slides are set in. */
const weights = [500, 600];

/** What all slides have in common: colours, look and the script that moves them. Part of what a segment is kept by. */
export async function stageOf(): Promise<{ head: string; script: string }> {
  const here = new URL('./page/', import.meta.url);
  const [tokens, look] = await Promise.all([
    readFile(new URL('../../src/site/tokens.css', import.meta.url), 'utf8'),
    readFile(new URL('film.css', here), 'utf8'),
  ]);
  const faces = weights.map(
    (weight) =>
      `@font-face{font-family:'Film Serif';font-weight:${String(weight)};src:url('/${String(weight)}.woff2') format('woff2')}`,
  );
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('stage.page.ts', here))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome109',
  });
  return { head: `<style>${faces.join('')}${tokens}${look}</style>`, script: bundled.outputFiles[0]!.text };
}

/** Opens Chromium to photograph slides; `scale` 0.5 makes pictures of half the size. Throws a `Refusal` without a browser. */
export async function openCamera(stage: { head: string; script: string }, scale: number): Promise<Camera> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Refusal(
      '没有找到浏览器：做影片要用 Chromium 画幻灯片。请装 Chrome、Chromium 或 Edge，或把环境变量 CHROMIUM_PATH 设成它的位置；也可以运行 npx playwright install chromium。',
    );
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath, args: [...args, '--force-color-profile=srgb'] });
  const page = await browser.newPage({ viewport: size });
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, ...size, scale };
  const photograph = async (): Promise<Buffer> => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip });
    return Buffer.from(data, 'base64');
  };
  const slide = { html: '' };
  await serve(page, slide);
  return {
    async *shoot(body, shot, motion) {
      slide.html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${stage.head}<body>${body}</body></html>`;
      await page.goto('http://film.invalid/');
      await page.addScriptTag({ content: stage.script });
      await page.evaluate(async () => {
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode()));
        window.fit();
      });
      yield* pictures(page, photograph, shot, motion);
    },
    close: () => browser.close(),
  };
}

/** Gives the page its slide and its fonts; nothing comes from a network. */
async function serve(page: Page, slide: { html: string }): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await page.route('**/*', async (route) => {
    const name = new URL(route.request().url()).pathname;
    const weight = weights.find((one) => name === `/${String(one)}.woff2`);
    if (weight !== undefined)
      await route.fulfill({
        path: resolve(
          `@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-${String(weight)}-normal.woff2`,
        ),
      });
    else if (name === '/') await route.fulfill({ contentType: 'text/html', body: slide.html });
    else await route.abort();
  });
}

async function* pictures(
  page: Page,
  photograph: () => Promise<Buffer>,
  { frames, beats }: Pick<Shot, 'frames' | 'beats'>,
  motion: boolean,
): AsyncGenerator<Still> {
  const ends = new Set(beats);
  let beat = -1;
  let moves = true;
  let png: Buffer | undefined;
  let since = 0;
  for (let frame = 0; frame < frames; frame++) {
    const now = (frame * 1000) / rate;
    const changes = frame === 0 || ends.has(frame);
    if (changes) {
      beat = beats.findLastIndex((at) => at <= frame);
      await page.evaluate(([sentence, at]) => window.speak(sentence, at), [beat, now] as const);
    }
    if (!changes && !moves && frame - since < still) continue;
    if (png !== undefined) yield { png, frames: frame - since };
    since = frame;
    if (!changes && !moves) continue;
    // Without motion everything is at once where it would come to.
    moves = (await page.evaluate((at) => window.moveTo(at), motion ? now : now + 60_000)) && motion;
    png = await photograph();
  }
  if (png !== undefined) yield { png, frames: frames - since };
}
