import type { FrameLocator, Page } from '@playwright/test';
import { expect } from './journey.ts';

export const kiosk = '/kiosk/yan-shi/';

/** Ten in the morning of a working day, where the kiosk stands. */
export const morning = '2026-11-30T10:00:00+08:00';

interface Status {
  state: string;
}

export const state = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { xuelangKiosk: { status(): Status } }).xuelangKiosk.status().state);

/** A device that was set up as a kiosk, with a clock of its own. */
export async function setUp(page: Page, time = morning): Promise<void> {
  await page.addInitScript(() => {
    if (window === window.top) localStorage.setItem('xuelang-kiosk:role', '"kiosk"');
  });
  await page.clock.install({ time: new Date(time) });
  await page.goto(kiosk);
  await page.locator('[data-stands]').waitFor();
}

/** Nobody does anything for so many seconds. */
export async function nobody(page: Page, seconds: number): Promise<void> {
  // The clock is set forward, and ticks.
  await page.clock.fastForward(seconds * 1000);
  await page.clock.runFor(1100);
}

export async function openWork(page: Page, group: string, title: RegExp): Promise<FrameLocator> {
  await page.getByRole('button', { name: group, exact: true }).click();
  await page.locator('.tile').filter({ hasText: title }).click();
  const work = page.frameLocator('[data-frame] iframe');
  await expect(work.locator('h1')).toBeVisible();
  await expect(work.locator('html')).toHaveAttribute('data-kiosk', 'closed');
  return work;
}
