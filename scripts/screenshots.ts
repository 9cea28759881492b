/**
 * `node scripts/screenshots.ts`: takes the README's pictures from a running `npm run demo` (URL as the first argument,
 * http://127.0.0.1:4321 if missing) and writes them small enough for a repository.
 */
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';

const base = process.argv[2] ?? 'http://127.0.0.1:4321';
const folder = 'docs/pictures';

const shots: { name: string; path: string; width: number; height: number; prepare?: (page: Page) => Promise<void> }[] =
  [
    { name: 'home', path: '/', width: 1366, height: 860 },
    {
      name: 'lesson',
      path: '/lesson/bian-jing-di-li/',
      width: 1366,
      height: 960,
      prepare: (page) => page.locator('.prose h2').first().scrollIntoViewIfNeeded(),
    },
    {
      name: 'quiz',
      path: '/quiz/guo-men-ce-yan/',
      width: 1366,
      height: 960,
      prepare: async (page) => {
        await page.getByRole('button', { name: '开始答题' }).click();
        await page.locator('x-question:visible').first().waitFor();
      },
    },
  ];

await mkdir(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
for (const { name, path, width, height, prepare } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', locale: 'zh-CN' });
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(`${folder}/${name}.png`);
  await page.close();
}
await browser.close();
