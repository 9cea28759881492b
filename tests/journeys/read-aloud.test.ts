import { readFile } from 'node:fs/promises';
import { signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import { book, partsRecorded, sentences } from './reading.ts';

// A microphone that hums, and a member who allows it.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

const sheet = (page: Page) => page.getByRole('dialog', { name: '我来读' });

async function openSheet(page: Page, sentence = 4): Promise<void> {
  await sentences(page).nth(sentence).click();
  await page.getByRole('button', { name: '我来读' }).click();
  await expect(sheet(page)).toBeVisible();
}

test('a passage is read aloud, heard, kept on the device, and counts as read', async ({ page }) => {
  await page.clock.install();
  await page.goto(`/reading/${book}/`);
  await openSheet(page);
  const passage = sheet(page).locator('.aloud-passage > span');
  const whole = await passage.count();
  await sheet(page).getByRole('button', { name: '多读一句' }).click();
  await expect(passage).toHaveCount(whole + 1);
  await sheet(page).getByRole('button', { name: '少读一句' }).click();

  await sheet(page).getByRole('button', { name: '开始录音' }).click();
  await expect(sheet(page).getByRole('timer')).toHaveText(/0:0\d \/ 5:00/);
  await expect
    .poll(() =>
      sheet(page)
        .locator('[data-level]')
        .evaluate((level) => level.getBoundingClientRect().width),
    )
    .toBeGreaterThan(5);
  await sheet(page).getByRole('button', { name: '停一停' }).click();
  await sheet(page).getByRole('button', { name: '接着读' }).click();
  await page.clock.fastForward(60_000);
  await sheet(page).getByRole('button', { name: '录完了' }).click();
  await expect(sheet(page).locator('.aloud-wave rect')).toHaveCount(160);
  await sheet(page).getByRole('button', { name: '听我读的' }).click();
  await expect(sheet(page).getByRole('button', { name: '听我读的' })).toHaveAttribute('aria-pressed', 'true');
  await sheet(page).getByRole('button', { name: '先后听' }).click();
  await expect(sheet(page).locator('[data-place="narrator"]')).not.toHaveAttribute('x1', '-5');
  await sheet(page).getByRole('button', { name: '留下' }).click();
  await expect(sheet(page).getByText('留在这台设备上了。')).toBeVisible();
  const ids = await sentences(page).evaluateAll((all) => all.map(({ id }) => id));
  await expect.poll(() => partsRecorded(page)).toContain(ids[4]);

  // Another day.
  await page.goto(`/reading/${book}/`);
  await openSheet(page);
  const kept = sheet(page).locator('.aloud-kept li');
  await expect(kept).toHaveCount(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    kept.getByRole('button', { name: '存成文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^我的朗读-.*\.webm$/);
  expect((await readFile(await file.path())).length).toBeGreaterThan(1000);
  await kept.getByRole('button', { name: '删掉' }).click();
  await expect(kept).toHaveCount(0);
});

test('closing asks first, and lets the microphone go', async ({ page }) => {
  await page.goto(`/reading/${book}/`);
  await openSheet(page);
  await sheet(page).getByRole('button', { name: '开始录音' }).click();
  await expect(sheet(page).getByRole('timer')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByText('这段录音还没有留下。')).toBeVisible();
  await sheet(page).getByRole('button', { name: '不要了' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await openSheet(page);
  await expect(sheet(page).locator('.aloud-kept')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
});

test('on plain http it says why there is no microphone', async ({ page, server }) => {
  const { port } = new URL(server.url);
  await page.goto(`http://lan.test:${port}/reading/${book}/`);
  await openSheet(page);
  await expect(sheet(page).getByText(/普通的 http，浏览器不开放麦克风/)).toBeVisible();
  await expect(sheet(page).getByRole('button', { name: '开始录音' })).toHaveCount(0);
});

test('on a shared computer recordings go when the member does', async ({ page, member }) => {
  await signIn(page, member, { shared: true });
  await page.goto(`/reading/${book}/`);
  await openSheet(page);
  await sheet(page).getByRole('button', { name: '开始录音' }).click();
  await expect(sheet(page).getByRole('timer')).toHaveText(/0:01/);
  await sheet(page).getByRole('button', { name: '录完了' }).click();
  await sheet(page).getByRole('button', { name: '留下' }).click();
  await expect(sheet(page).getByText('留在这台设备上了。')).toBeVisible();
  await page.goto('/sign-in/');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('xuelang');
      request.onsuccess = () => resolve(request.result);
    });
    return new Promise<number>((resolve) => {
      const request = database.transaction('takes').objectStore('takes').count();
      request.onsuccess = () => resolve(request.result);
    });
  });
  expect(left).toBe(0);
});
