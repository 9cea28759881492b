import { expectAccessible } from './accessible.ts';
import { expect, test, type Page } from './journey.ts';
import { clockText } from '@/kit/player/words.ts';
import type { FilmData } from '@/media/video/film-data.ts';

const path = '/video/san-wan/';

/** Where the film is, in seconds. */
const timeOf = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime ?? -1);

/** Moves the film as a browser's own controls would. */
const moveTo = (page: Page, seconds: number) =>
  page.evaluate((to) => {
    const video = document.querySelector('video');
    if (video) video.currentTime = to;
  }, seconds);

/** What the page knows of the film: it is made anew now and then, and its moments move. */
async function filmOf(page: Page): Promise<FilmData> {
  return JSON.parse((await page.locator('[data-film]').textContent()) ?? '') as FilmData;
}

const plate = (page: Page) => page.locator('.meeting-open');

test('a required question blocks; after a reload the film goes on there with the answer kept; a branch is taken', async ({
  page,
}) => {
  await page.goto(path);
  await expect(page.getByRole('slider', { name: '播放进度' })).toBeVisible();

  const { meetings, chapters } = await filmOf(page);
  const asked = meetings.find(({ kind, required }) => kind === 'question' && required)?.at ?? NaN;
  const parting = meetings.find(({ kind }) => kind === 'choice')?.at ?? NaN;
  const branch = chapters.find(({ id }) => id === 'fa-zhan')?.at ?? NaN;

  // Neither the bar nor anything else leads past it.
  await page.keyboard.press('9');
  await expect(plate(page)).toContainText('这支队伍的症结在哪里？');
  expect(await timeOf(page)).toBeCloseTo(asked, 0);
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
  await expect(page.getByText(`上次看到 ${clockText(asked)}`)).toBeVisible();
  await page.getByRole('button', { name: '播放', exact: true }).first().click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(asked + 0.3);
  await expect(plate(page)).toBeHidden();
  await page.keyboard.press('k');
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);

  // What is seen is watched, what is sought past is not.
  await moveTo(page, parting - 0.8);
  await page.keyboard.press('k');
  await expect(plate(page)).toContainText('往下先看哪一段？');
  await plate(page).getByRole('link', { name: '先看后来怎样发展党员' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(branch - 0.1);
  expect(await timeOf(page)).toBeLessThan(branch + 8);
  await expect(page.locator('[data-chapter="fa-zhan"]')).not.toHaveAttribute('data-seen');

  // The transcript leads to the moment of its line.
  await page.keyboard.press('k');
  await page.getByRole('searchbox', { name: '在文字稿里找' }).fill('枫树');
  const line = page.locator('[data-line]:not([hidden])').first();
  await expect(line.locator('mark').first()).toHaveText('枫树');
  await line.click();
  await expect.poll(() => timeOf(page)).toBeLessThan(chapters[1]?.at ?? NaN);
});
