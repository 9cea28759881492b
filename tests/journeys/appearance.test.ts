import { expect, test, type Page } from './journey.ts';
import { pages } from './pages.ts';

const size = (page: Page) => page.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize));
const paper = (page: Page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

test('type, darkness and motion are chosen once and stay', { tag: '@once' }, async ({ page, context }) => {
  await page.goto('/settings/');
  const [small, light] = [await size(page), await paper(page)];
  await page.getByRole('radio', { name: '特大字' }).check();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.getByRole('radio', { name: '减少动画' }).check();
  expect(await size(page)).toBeGreaterThan(small * 1.4);
  expect(await paper(page)).not.toBe(light);

  const other = await context.newPage();
  await other.goto('/lesson/san-wan/');
  expect(await size(other)).toBeGreaterThan(small * 1.4);
  expect(await paper(other)).toBe(await paper(page));
  const durations = await other
    .locator('a, button, summary, dialog')
    .evaluateAll((all) =>
      all.map((one) => Math.max(...getComputedStyle(one).transitionDuration.split(',').map(parseFloat))),
    );
  expect(Math.max(...durations)).toBeLessThanOrEqual(0.01);

  // What is chosen in one tab shows in the other.
  await page.getByRole('radio', { name: '浅色' }).check();
  await expect.poll(() => paper(other)).toBe(light);
  await page.reload();
  await expect(page.getByRole('radio', { name: '特大字' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '浅色' })).toBeChecked();
});

test('the system is followed where nothing was chosen', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/lesson/san-wan/');
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => paper(page)).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.reload();
  expect(await paper(page)).not.toBe(light);
});

test('keys change type and darkness on any page', { tag: '@once' }, async ({ page }) => {
  await page.goto('/course/');
  const [small, before] = [await size(page), await paper(page)];
  await page.keyboard.press('+');
  expect(await size(page)).toBeGreaterThan(small);
  await page.keyboard.press('-');
  expect(await size(page)).toBe(small);
  await page.keyboard.press('d');
  expect(await paper(page)).not.toBe(before);
});

test('on paper there are the text and the answers, and nothing to click', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const path of ['/lesson/san-wan/', '/quiz/jin-ye-xian-feng-ce-yan/', '/notice/zhu-ti-dang-ri/']) {
    await page.goto(path);
    for (const navigation of await page.getByRole('navigation').all()) await expect(navigation).toBeHidden();
    for (const button of await page.getByRole('main').getByRole('button').all())
      expect(await button.evaluate((one) => one.closest('x-term, details') !== null), path).toBe(true);
    const questions = await page.locator('x-question').all();
    for (const question of questions) {
      await expect(question.locator('fieldset')).toBeVisible();
      await expect(question.locator('.answer')).toBeVisible();
    }
    expect(await paper(page)).toMatch(/255, 255, 255|rgba\(0, 0, 0, 0\)/);
  }
  await page.goto('/lesson/san-wan/');
  await expect(page.getByText('试着回答三个小问题')).toBeVisible();
});

test('no page is wider than the window', async ({ page, isMobile }) => {
  test.setTimeout(400_000);
  const widths = isMobile ? [320, 390] : [320, 390, 768, 1366, 1920];
  for (const { path } of pages) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const type of ['normal', 'large', 'larger']) {
        const over = await page.evaluate((chosen) => {
          const root = document.documentElement;
          root.dataset['type'] = chosen;
          return root.scrollWidth - root.clientWidth;
        }, type);
        expect.soft(over, `${path} at ${String(width)} in ${type} type`).toBeLessThanOrEqual(0);
      }
    }
  }
});
