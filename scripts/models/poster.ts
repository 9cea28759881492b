import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import sharp from 'sharp';
import { findBrowser } from '../browser.ts';

const ground = '#EFE8DA';

interface Poster {
  file: string;
  poster: string;
  from: [around: number, up: number];
}

/** Draws each object once with the loader that the halls use, on paper, for those who don't see it in three dimensions. */
export async function takePosters(posters: Poster[]): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('没有找到浏览器：请设 CHROMIUM_PATH，或先运行 npm test 让它装一个。');
  const bundled = await build({
    entryPoints: ['scripts/models/poster.page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome109',
  });
  const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 960 } });
    await page.setContent('<body style="margin:0"><canvas width="1920" height="1920" style="width:960px"></canvas>');
    await page.addScriptTag({ content: bundled.outputFiles[0]!.text });
    for (const { file, poster, from } of posters) {
      const data = (await readFile(file)).toString('base64');
      const picture = await page.evaluate((bytes) => window.drawPoster(...bytes), [data, from, ground] as const);
      const png = Buffer.from(picture.split(',')[1]!, 'base64');
      const object = await sharp(png).trim({ threshold: 6 }).toBuffer();
      const air = { top: 110, bottom: 110, left: 130, right: 130, background: ground };
      const framed = await sharp(object).extend(air).toBuffer();
      await sharp(framed).resize(1200, 1200, { fit: 'inside' }).webp({ quality: 82 }).toFile(poster);
    }
  } finally {
    await browser.close();
  }
}
