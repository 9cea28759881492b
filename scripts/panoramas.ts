/**
 * `npm run panoramas [-- NAME …]`: draws the sample's panoramas from our own scenes into a folder (`--to`), all
 * of them or those named, as equirectangular WebP of 4096 × 2048 that look north in the middle; the border pass as
 * a little planet besides, for the cover. `--width 1024` draws them smaller, for a quick look while a scene is made.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';
import { littlePlanet } from './panoramas/little-planet.ts';
import { scenes } from './panoramas/scenes.data.ts';

const largest = 900_000;

/** The scene that makes the cover. */
const planet = 'guan-kou';

const { values, positionals: names } = parseArgs({
  options: { width: { type: 'string', default: '4096' }, to: { type: 'string', default: 'data/panorama' } },
  allowPositionals: true,
});
const width = Number(values.width);
const folder = values.to;
const unknown = names.filter((name) => !(name in scenes));
if (unknown.length > 0) {
  console.error(`没有这些场景：${unknown.join('、')}。有的是：${Object.keys(scenes).join('、')}。`);
  process.exit(1);
}
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('没有找到浏览器：请设 CHROMIUM_PATH，或先运行 npm test 让它装一个。');

const bundled = await build({
  entryPoints: ['scripts/panoramas/panorama.page.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'chrome109',
});
await mkdir(folder, { recursive: true });
const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const browser = await chromium.launch({ executablePath, args });
try {
  for (const name of names.length > 0 ? names : Object.keys(scenes)) {
    const page = await browser.newPage({ viewport: { width: 1024, height: 512 } });
    page.setDefaultTimeout(600_000);
    await page.setContent('<canvas></canvas>');
    await page.addScriptTag({ content: bundled.outputFiles[0]!.text });
    const address = await page.evaluate(([scene, size]) => window.drawPanorama(scene, size), [name, width] as const);
    await page.close();
    const png = Buffer.from(address.split(',')[1]!, 'base64');
    for (let quality = 84; ; quality -= 6) {
      const webp = await sharp(png).webp({ quality }).toBuffer();
      if (webp.length > largest && quality > 40) continue;
      await writeFile(`${folder}/${name}.webp`, webp);
      console.log(`${name}.webp：${(webp.length / 1000).toFixed(0)} kB`);
      if (name === planet) await writeFile(`${folder}/cover.webp`, await littlePlanet(webp, { yaw: 20, zoom: 0.62 }));
      break;
    }
  }
} finally {
  await browser.close();
}
