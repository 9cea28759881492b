import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openReview, type OpenReview } from '../../scripts/narrate/review/open-review.ts';
import { sampleReview } from '../../scripts/narrate/review/sample-project.ts';
import { reviewSchema, type Review } from '@/kit/narration/review.schema.ts';
import { readCues, type Cue } from '@/kit/narration/vtt.ts';

const seconds = 8;
let project: Awaited<ReturnType<typeof sampleReview>>;
let review: OpenReview;
const harm: string[] = [];

/** A sound that can be seen and heard: a tone that comes and goes. */
async function tone(): Promise<{ opus: Buffer; m4a: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-tone-'));
  const source = `sine=f=300:r=48000:d=${String(seconds)},volume='if(lt(mod(t,2),1.6),1,0)':eval=frame`;
  const encode = async (name: string, codec: string): Promise<Buffer> => {
    const file = join(folder, name);
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-c:a', codec, '-b:a', '24k', file]);
    return readFile(file);
  };
  try {
    return { opus: await encode('a.opus', 'libopus'), m4a: await encode('a.m4a', 'aac') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.beforeEach(async ({ page }) => {
  project = await sampleReview(await tone(), seconds);
  review = await openReview(project.root, []);
  harm.length = 0;
  page.on('pageerror', (error) => harm.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('409')) harm.push(message.text());
  });
});
test.afterEach(async ({ page }) => {
  await page.close();
  review.close();
  await rm(project.root, { recursive: true });
  expect(harm).toEqual([]);
});

const cues = async (): Promise<Cue[]> => readCues(await readFile(join(project.audio, 'shang.vtt'), 'utf8'));
const reviewed = async (): Promise<Review> =>
  reviewSchema.parse(JSON.parse(await readFile(join(project.audio, 'shang.review.json'), 'utf8')));
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true });

test('an editor drags an edge, hears the sentence, saves, and the cues are others', async ({ page }) => {
  await page.goto(review.url);
  await expect(page.getByRole('heading', { name: '先听这些 还有 1 句没有确认' })).toBeVisible();
  await expect(page.locator('.spoken')).toHaveText('他们往上走。');
  await expect(page.getByText('正在画波形')).toBeHidden();

  const handle = page.getByRole('slider', { name: '结束' });
  await expect(handle).toHaveAttribute('aria-valuenow', '5.600');
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y, { steps: 4 });
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  const end = Number(await handle.getAttribute('aria-valuenow'));
  expect(end).toBeLessThan(5.5);
  expect(end).toBeGreaterThan(4.5);

  await page.keyboard.press('Control+z');
  await expect(handle).toHaveAttribute('aria-valuenow', '5.600');
  await page.keyboard.press('Control+y');
  await expect(handle).toHaveAttribute('aria-valuenow', end.toFixed(3));

  await page.keyboard.press('[');
  const start = page.getByRole('slider', { name: '开始' });
  await expect(start).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(start).toHaveAttribute('aria-valuenow', '4.110');

  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: '停' })).toBeVisible();
  await expect(page.getByRole('button', { name: '听这一句' })).toBeVisible();

  await save(page).click();
  await expect(page.getByRole('button', { name: '已保存' })).toBeVisible();
  expect((await cues())[2]).toMatchObject({ id: project.ids[2], start: 4.11, end });
  expect((await reviewed()).sentences.map(({ confirmed }) => confirmed)).toEqual([false, false, true, false]);
  await page.reload();
  await expect(page.getByRole('heading', { name: '各句', exact: true })).toBeVisible();
});

test('what was not read is marked, goes on by keys, and nothing is lost unasked', async ({ page }) => {
  await page.goto(review.url);
  await page.getByRole('button', { name: '没有读这一句' }).click();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.spoken')).toHaveText('上山');
  await page.keyboard.press('Enter');
  await expect(page.locator('.spoken')).toHaveText('雾还没有散。');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('把选中的边挪 10 毫秒');
  await page.keyboard.press('Escape');

  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.goto('about:blank').catch(() => undefined);
  expect(asked).toBe('beforeunload');

  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: '已保存' })).toBeVisible();
  expect((await cues()).map(({ id }) => id)).toEqual(project.ids.filter((_, i) => i !== 2));
  expect((await reviewed()).sentences[0]?.confirmed).toBe(true);
});

test('files that were changed meanwhile are not overwritten', async ({ page, context }) => {
  await page.goto(review.url);
  const other = await context.newPage();
  await other.goto(review.url);
  for (const one of [page, other]) await one.getByRole('button', { name: '没有读这一句' }).click();
  await save(other).click();
  await expect(other.getByRole('button', { name: '已保存' })).toBeVisible();
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('文件在这期间改过了');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByText('已确认没有读').first()).toBeVisible();
});
