import { expect, test, type Page } from './journey.ts';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('[data-results] .entry-title');
const found = (page: Page) => page.getByRole('status');

test('two-character words are found where they are typed without spaces', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('三湾支部');
  await expect(found(page)).toHaveText(/找到 \d+ 条/);
  await expect(results(page).first()).toHaveText('支部建在连上：从三湾说起');
  await field(page).fill('残膜');
  await expect(page.locator('mark').first()).toHaveText('残膜');
  await expect(results(page).first()).toBeVisible();
});

test('pinyin finds words, by their sounds or by their first letters', async ({ page }) => {
  await page.goto('/search/?q=sanwan');
  await expect(page.getByRole('button', { name: '三湾', exact: true })).toBeVisible();
  await expect(results(page).filter({ hasText: '从三湾说起' })).toBeVisible();
  await field(page).fill('dzb');
  await expect(page.getByRole('button', { name: '党支部', exact: true })).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('button', { name: '党支部', exact: true }).click();
  await expect(page.getByRole('button', { name: '党支部', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('mark', { hasText: '党支部' }).first()).toBeVisible();
});

test('filters narrow what was found, and stay in the address', async ({ page }) => {
  await page.goto('/search/?q=支部');
  const notices = page.getByRole('group', { name: '类别' }).getByRole('button', { name: '通知' });
  const count = Number(await notices.locator('.tab-count').textContent());
  await notices.click();
  await expect(notices).toHaveAttribute('aria-pressed', 'true');
  await expect(found(page)).toHaveText(`找到 ${String(count)} 条`);
  await expect(page.locator('.entry-kind').filter({ hasNotText: '通知' })).toHaveCount(0);
  await page.reload();
  await expect(found(page)).toHaveText(`找到 ${String(count)} 条`);
  await notices.click();
  await page.getByRole('group', { name: '课程' }).getByRole('button').first().click();
  await expect(page.locator('.entry-course').first()).toBeVisible();
});

test('slash and Ctrl-K lead to the search; arrows and Enter to a result', async ({ page }) => {
  await page.goto('/course/');
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('三湾');
  await expect(found(page)).toHaveText(/找到/);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const to = (await results(page).first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${to}`);

  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/');
  await expect(page.getByRole('link', { name: '三湾', exact: true })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
});

test('a section that was found leads to the place itself', async ({ page }) => {
  await page.goto('/search/?q=泰和祥');
  const section = page.locator('.entry-sections a').first();
  await expect(section).toHaveAttribute('href', '/lesson/san-wan/#deng-xia');
  await section.click();
  await expect(page.getByRole('heading', { name: '一盏灯下的会' })).toBeInViewport();
});

test('nothing found says what else to try', async ({ page }) => {
  await page.goto('/search/?q=量子纠缠');
  await expect(found(page)).toHaveText('没有找到');
  await expect(page.getByText('没有找到“量子纠缠”')).toBeVisible();
  await expect(page.getByText('换短一些的词')).toBeVisible();
  await page.locator('.none').getByRole('link', { name: '课程' }).click();
  await page.waitForURL('**/course/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page leads to the lists', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(field(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: '全部课' }).click();
    await expect(page.getByRole('heading', { name: '微课' })).toBeVisible();
  });
});
