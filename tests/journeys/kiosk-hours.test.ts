import { expect, test } from './journey.ts';
import { kiosk, nobody, openWork, setUp, state } from './kiosk-screen.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('without a programme for the hour the kiosk says what it is', async ({ page }) => {
  await page.route(`**${kiosk}`, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replace('"scenes":', '"when":{"from":"2030-01-01"},"scenes":') });
  });
  await setUp(page);
  await page.clock.runFor(4000);
  await expect(page.locator('[data-says]')).toHaveText('伸手，翻开一片叶子的路');
  await expect(page.locator('[data-says]')).toHaveCSS('opacity', '1');
});

test('at night it has the night’s colours, and so has the work that is open', async ({ page }) => {
  await setUp(page, '2026-11-30T17:58:30+08:00');
  const shell = page.locator('html');
  await expect(shell).toHaveAttribute('data-theme', 'light');
  await page.mouse.click(900, 500);
  const work = await openWork(page, '听一听', /向南/);
  await page.clock.runFor(50_000);
  await page.mouse.move(900, 500);
  await page.clock.runFor(50_000);
  await expect(shell).toHaveAttribute('data-theme', 'dark');
  await expect(work.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('it is dark over midnight, wakes for who touches it, and goes dark again', async ({ page }) => {
  await setUp(page, '2026-11-30T20:59:50+08:00');
  expect(await state(page)).toBe('attract');
  await page.clock.runFor(12_000);
  expect(await state(page)).toBe('dark');
  await nobody(page, 4 * 3600);
  expect(await state(page)).toBe('dark');
  await page.mouse.click(900, 500);
  expect(await state(page)).toBe('home');
  // Somebody sets the machine's clock: the visit goes on.
  await page.clock.setSystemTime(new Date('2027-03-01T12:00:00+08:00'));
  await page.clock.runFor(1100);
  expect(await state(page)).toBe('home');
  await page.clock.setSystemTime(new Date('2026-12-01T01:00:00+08:00'));
  await nobody(page, 60);
  await nobody(page, 15);
  expect(await state(page)).toBe('dark');
  await page.clock.setSystemTime(new Date('2026-12-01T07:30:00+08:00'));
  await page.clock.runFor(1100);
  expect(await state(page)).toBe('attract');
});

test('staff calibrate a rail for as long as it takes, and what they leave open closes by itself', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-30T10:00:00+08:00') });
  await page.goto('/kiosk/hua-gui/');
  await page.locator('[data-stands]').waitFor();
  await page.getByRole('button', { name: /预览/ }).click();
  await page.getByRole('button', { name: '滑轨校准' }).click();
  const desk = page.frameLocator('iframe[title="滑轨校准"]');
  await expect(desk.locator('.status')).toBeVisible();
  await page.clock.runFor(25 * 60_000);
  // It is use, though it happens in a frame.
  await desk.locator('.status').click();
  await page.clock.runFor(25 * 60_000);
  await expect(desk.locator('.status')).toBeVisible();
  await page.clock.runFor(6 * 60_000);
  await expect(page.getByRole('dialog', { name: '工作人员' })).toHaveCount(0);
  await expect(page.locator('iframe[title="滑轨校准"]')).toHaveCount(0);
});
