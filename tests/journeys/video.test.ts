import { expectAccessible } from './accessible.ts';
import { expect, test, type Page } from './journey.ts';

const path = '/video/san-wan/';

/** Where the film is, in seconds. */
const timeOf = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime ?? -1);

/** Moves the film as a browser's own controls would. */
const moveTo = (page: Page, seconds: number) =>
  page.evaluate((to) => {
    const video = document.querySelector('video');
    if (video) video.currentTime = to;
  }, seconds);

const plate = (page: Page) => page.locator('.meeting-open');

test('a required question blocks; after a reload the film goes on there with the answer kept; a branch is taken', async ({
  page,
}) => {
  await page.goto(path);
  await expect(page.getByRole('slider', { name: '播放进度' })).toBeVisible();

  // Neither the bar nor anything else leads past it.
  await page.keyboard.press('9');
  await expect(plate(page)).toContainText('这支队伍的症结在哪里？');
  expect(await timeOf(page)).toBeCloseTo(123.7, 0);
  await expect(plate(page).getByRole('group')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(plate(page)).toBeVisible();
  await expect(plate(page).getByRole('button', { name: '继续' })).toBeHidden();
  await expectAccessible(page, 'a question over a film');
  await plate(page).locator('label', { hasText: '组织到了团' }).click();
  await plate(page).getByRole('button', { name: '检查答案' }).click();
  await expect(plate(page)).toContainText('答对了');

  // Left while it lies open: it goes on from there, and nothing was lost.
  await page.reload();
  await expect(page.getByText('上次看到 2:03')).toBeVisible();
  await page.getByRole('button', { name: '播放', exact: true }).first().click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(124.2);
  await expect(plate(page)).toBeHidden();
  await page.keyboard.press('k');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);

  // What is seen is watched, what is sought past is not.
  await moveTo(page, 189.5);
  await page.keyboard.press('k');
  await expect(plate(page)).toContainText('往下先看哪一段？');
  await plate(page).getByRole('link', { name: '先看后来怎样发展党员' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(255.7);
  expect(await timeOf(page)).toBeLessThan(262);
  await expect(page.locator('[data-chapter="fa-zhan"]')).not.toHaveAttribute('data-seen');

  // The transcript leads to the moment of its line.
  await page.keyboard.press('k');
  await page.getByRole('searchbox', { name: '在文字稿里找' }).fill('枫树');
  const line = page.locator('[data-line]:not([hidden])').first();
  await expect(line.locator('mark').first()).toHaveText('枫树');
  await line.click();
  await expect.poll(() => timeOf(page)).toBeLessThan(73);
});
