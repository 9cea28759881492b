import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { makeScene } from '@/media/hall/scene/make-scene.ts';
import { aspectOf } from '@/media/hall/scene/sheet.ts';
import { openBrowser } from './browser.ts';
import { atMost, round, type Figure } from './figure.ts';
import { generateHall } from './hall/generate.ts';
import { ofChildren } from './hall/processor.ts';
import { plainPicture, readSampleHall } from './hall/sample.ts';
import { bundled, hallHtml, hallStyles, serveSmallSite, type Files } from './hall/small-site.ts';
import { countScripts, readDrawing, watchDrawing, type Drawing } from './hall/watch.ts';
import { startSite } from './site-server.ts';

/** So long is turned, and so long nothing is done, in milliseconds. */
const turning = 8000;
const idling = 5000;

/** Visits after which nothing may be left of the ones before. */
const visits = 20;

const software = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
// What a service worker hands on counts as no bytes.
const screen = { viewport: { width: 1280, height: 720 }, locale: 'zh-CN', serviceWorkers: 'block' } as const;

/** What standing in a hall costs: while one turns, and while nothing moves. */
interface Cost {
  first: number;
  moving: number;
  idle: number;
  drawing: Drawing;
  scripts: number;
}

/** The sample halls against a naive build of the first of them, all drawn by the processor, in one run. */
export async function measureHall(): Promise<Figure[]> {
  const halls = (await readdir('content/hall', { withFileTypes: true })).filter((each) => each.isDirectory());
  const ids = halls.map(({ name }) => name).sort();
  const figures: Figure[] = [];
  const naive = await measureNaive(ids[0]!);
  figures.push(...figuresOf('naive', naive));
  const server = await startSite(process.cwd());
  try {
    for (const id of ids) {
      const cost = await withPage(`${server.url}/hall/${id}/`, (page) => measureWalk(page));
      const most = await withPage(`${server.url}/hall/${id}/`, (page) => mostCalls(page));
      figures.push(
        ...figuresOf(id, cost),
        atMost(`${id} draw calls, any view`, most, 'calls', 16),
        atMost(`${id} first frame`, round(cost.first, 0), 'ms', 1500),
        atMost(`${id} idle frames in 5 s`, cost.idle, 'frames', 0),
        atMost(`${id} JavaScript to the first frame`, round(cost.scripts / 1000), 'kB', 190),
        atMost(`${id} moving frame, part of the naive build’s`, round(cost.moving / naive.moving, 3), '', 0.05),
        atMost(`${id} moving frame`, round(cost.moving), 'CPU-ms', 60),
      );
    }
    figures.push(...(await measureLeaving(`${server.url}/hall/${ids[0]!}/`)));
  } finally {
    await server.stop();
  }
  figures.push(...(await measureGenerated(ids[0]!)));
  return figures;
}

function figuresOf(name: string, { first, moving, idle, drawing }: Cost): Figure[] {
  return [
    { name: `${name} first frame`, value: round(first, 0), unit: 'ms' },
    { name: `${name} CPU of a moving frame`, value: round(moving), unit: 'ms' },
    { name: `${name} draw calls`, value: drawing.calls, unit: 'calls' },
    { name: `${name} triangles`, value: Math.round(drawing.triangles), unit: 'triangles' },
    { name: `${name} textures`, value: round(drawing.textures / 1e6), unit: 'MB' },
    { name: `${name} frames while nothing moves for 5 s`, value: idle, unit: 'frames' },
  ];
}

async function withPage<T>(url: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const browser = await openBrowser(software);
  try {
    const page = await browser.newPage(screen);
    await page.addInitScript(watchDrawing);
    await page.goto(url);
    // Nobody presses a button of a page that is still coming.
    await page.waitForLoadState('networkidle');
    return await measure(page);
  } finally {
    await browser.close();
  }
}

/** Enters the hall of a page; resolves when its first frame is drawn. */
async function enter(page: Page): Promise<void> {
  const door = page.locator('[data-enter] button');
  await door.waitFor();
  await page.evaluate(() => {
    window.drawing.mark = performance.now();
    window.drawing.first = undefined;
  });
  await door.evaluate((button: HTMLElement) => button.click());
  while ((await readDrawing(page)).first === undefined) await page.waitForTimeout(20);
}

async function measureWalk(page: Page): Promise<Cost> {
  const scripts = await countScripts(page);
  await enter(page);
  const loaded = scripts();
  const { first } = await readDrawing(page);
  // Pictures arrive.
  await page.waitForTimeout(4000);
  await page.locator('.walk canvas').focus();
  await page.keyboard.down('ArrowLeft');
  const moving = await costOfFrames(page, turning);
  await page.keyboard.up('ArrowLeft');
  await page.waitForTimeout(2000);
  const before = (await readDrawing(page)).frames;
  await page.waitForTimeout(idling);
  const drawing = await readDrawing(page);
  return { first: first ?? Infinity, moving, idle: drawing.frames - before, drawing, scripts: loaded };
}

/** Processor time of the whole browser for one frame, in milliseconds. */
async function costOfFrames(page: Page, milliseconds: number): Promise<number> {
  // What begins with a movement is not what a movement costs.
  await page.waitForTimeout(1000);
  const [before, drawn] = [await ofChildren(), await readDrawing(page)];
  await page.waitForTimeout(milliseconds);
  const [after, then] = [await ofChildren(), await readDrawing(page)];
  if (!before || !after) return NaN;
  return (after.milliseconds - before.milliseconds) / Math.max(1, then.frames - drawn.frames);
}

/** The dearest view of a hall: before every exhibit, once around. */
async function mostCalls(page: Page): Promise<number> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await enter(page);
  await page.waitForTimeout(1500);
  const count = await page.locator('.walk-order button').count();
  for (let i = 0; i < count; i++) {
    await page.locator('.walk canvas').focus();
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(700);
    for (let drag = 0; drag < 4; drag++) {
      await page.mouse.move(60, 360);
      await page.mouse.down();
      await page.mouse.move(820, 360, { steps: 4 });
      await page.mouse.up();
    }
  }
  return (await readDrawing(page)).calls;
}

/** Memory of the whole browser while one enters and leaves again and again. */
async function measureLeaving(url: string): Promise<Figure[]> {
  return withPage(url, async (page) => {
    const memory: number[] = [];
    for (let i = 0; i < visits; i++) {
      await enter(page);
      await page.waitForTimeout(1500);
      await page.locator('.walk-tool').last().click();
      await page.locator('.walk').waitFor({ state: 'detached' });
      await page.requestGC();
      await page.waitForTimeout(700);
      memory.push((await ofChildren())?.megabytes ?? NaN);
    }
    const textures = (await readDrawing(page)).textures;
    // The first visits fill caches.
    const growth = memory.at(-1)! - memory[4]!;
    return [
      { name: 'browser after 5 visits', value: round(memory[4]!, 0), unit: 'MB' },
      atMost('browser after 20 visits, more than after 5', round(growth, 0), 'MB', 30),
      atMost('textures left after 20 visits', round(textures / 1e6), 'MB', 0),
    ];
  });
}

async function measureNaive(id: string): Promise<Cost> {
  const { plan, pictures } = await readSampleHall(id);
  const files: Files = await bundled('scripts/bench/hall/naive.page.ts', 'naive');
  const addresses: { [exhibit: string]: string } = {};
  for (const [exhibit, file] of pictures) {
    addresses[exhibit] = `/${exhibit}.jpg`;
    files.set(`/${exhibit}.jpg`, await plainPicture(file));
  }
  files.set('/naive.json', JSON.stringify({ plan, pictures: addresses }));
  files.set(
    '/naive.html',
    '<!doctype html><style>body{margin:0}canvas{width:100vw;height:100vh}</style><canvas></canvas><script type="module" src="/naive.js"></script>',
  );
  const site = await serveSmallSite(files);
  try {
    return await withPage(`${site.url}/naive.html`, async (page) => {
      while ((await readDrawing(page)).first === undefined) await page.waitForTimeout(20);
      await page.waitForTimeout(4000);
      const moving = await costOfFrames(page, turning);
      const before = (await readDrawing(page)).frames;
      await page.waitForTimeout(idling);
      const drawing = await readDrawing(page);
      // It never stands still: what it draws is what it draws idle, too.
      return { first: drawing.first ?? Infinity, moving, idle: drawing.frames - before, drawing, scripts: 0 };
    });
  } finally {
    site.stop();
  }
}

/** How much longer it takes to enter a large hall than a small one, and what a frame costs in each. */
async function measureGenerated(sample: string): Promise<Figure[]> {
  const { pictures } = await readSampleHall(sample);
  const known = await Promise.all([...pictures.values()].map(async (file) => ({ file, aspect: await aspectOf(file) })));
  const costs: Cost[] = [];
  for (const [rooms, exhibits] of [
    [2, 20],
    [12, 200],
  ] as const) {
    const hall = generateHall(rooms, exhibits, known);
    const files: Files = await bundled('scripts/bench/hall/hall.page.ts', 'hall');
    files.set('/hall.html', hallHtml('made', hall));
    files.set('/hall.css', await hallStyles());
    for (const [name, make] of makeScene(hall, (_, make) => make(), ''))
      files.set(`/hall/made/scene/${name}`, await make());
    const site = await serveSmallSite(files);
    try {
      costs.push(await withPage(`${site.url}/hall.html`, (page) => measureWalk(page)));
    } finally {
      site.stop();
    }
  }
  const [small, large] = costs as [Cost, Cost];
  return [
    ...figuresOf('20 exhibits in 2 rooms', small),
    ...figuresOf('200 exhibits in 12 rooms', large),
    atMost('entering 200 exhibits, times entering 20', round(large.first / small.first, 2), '×', 3),
    atMost('a moving frame of 200 exhibits, times one of 20', round(large.moving / small.moving, 2), '×', 1.5),
  ];
}
