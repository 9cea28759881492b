import { answer, question } from './answer.ts';
import { expect, test } from './journey.ts';
import { marks, readSections } from './study.ts';

test('what is studied in Traditional characters is the same study in Simplified', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  await page.getByRole('link', { name: '繁體' }).click();
  await page.waitForURL('**/zh-hant/lesson/san-wan/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('支部建在連上：從三灣說起');
  await page.clock.install();
  await page.reload();
  await readSections(page, 2);
  await answer(await question(page, 1));

  // The choice is remembered: an address without a language leads to the page in it.
  await page.goto('/lesson/san-wan/#jin-tian');
  await page.waitForURL('**/zh-hant/lesson/san-wan/#*');
  await expect(page.getByRole('heading', { name: '放到今天' })).toBeInViewport();

  await page.getByRole('link', { name: '简体' }).click();
  await page.waitForURL(/\/lesson\/san-wan\/#/);
  expect(new URL(page.url()).pathname).toBe('/lesson/san-wan/');
  await expect(marks(page).nth(1)).toHaveClass(/seen/);
  await expect((await question(page, 1)).locator('[data-verdict="right"]')).toBeVisible();
});

test('each language has its own search', async ({ page }) => {
  await page.goto('/zh-hant/search/');
  const results = page.locator('[data-results] .entry-title');
  await page.getByRole('searchbox').fill('三灣');
  await expect(results.first()).toHaveText('支部建在連上：從三灣說起');
  await expect(results.first()).toHaveAttribute('href', '/zh-hant/lesson/san-wan/');
  await page.getByRole('searchbox').fill('dangzhibu');
  await expect(page.getByRole('button', { name: '黨支部', exact: true })).toBeVisible();
  await expect(results.first()).toBeVisible();
});

test('a wrong address is told in its language', async ({ page }) => {
  const answered = await page.goto('/zh-hant/lesson/no-such-lesson/');
  expect(answered?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('這面牆上沒有掛東西');
  await page.getByRole('link', { name: '看全部課程' }).click();
  await page.waitForURL('**/zh-hant/course/');
});
