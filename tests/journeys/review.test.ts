import { answer } from './answer.ts';
import { expect, test, type Page } from './journey.ts';

const day = 86_400_000;
/** 09:00 in Shanghai. */
const morning = Date.UTC(2026, 10, 2, 1);

/** The page as it is at another time. */
async function openAt(page: Page, path: string, time: number): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.goto(path);
}

test('a question that was answered comes into review, and returns when it is due', async ({ page }) => {
  await openAt(page, '/lesson/san-wan/', morning);
  await answer(page.locator('x-question').first());

  // Not on the same day; on the next, the home page leads to it.
  await openAt(page, '/review/', morning + 3_600_000);
  await expect(page.getByText('今天没有到期的题。')).toBeVisible();
  await openAt(page, '/', morning + day);
  await page.getByRole('link', { name: '今日复习 1 题' }).click();
  const card = page.locator('x-review x-question');
  await answer(card);
  await expect(page.getByRole('link', { name: '支部建在连上：从三湾说起' })).toBeVisible();
  const grades = page.getByRole('group', { name: /记得怎样/ });
  await expect(grades.getByRole('button', { name: '没记住' })).toContainText('10 分钟');
  await page.keyboard.press('3');
  await expect(page.getByText('今天复习了 1 题。')).toBeVisible();

  // A slip is taken back; what was not known is back in ten minutes.
  await page.keyboard.press('z');
  await expect(page.getByText('上一次评定已撤销。')).toBeVisible();
  await answer(card, 'wrong');
  await page.keyboard.press('1');
  await expect(page.getByText('今天已复习 1 题')).toBeVisible();
  await openAt(page, '/review/', morning + day + 11 * 60_000);
  await answer(card);
  await page.keyboard.press('4');
  await expect(page.getByText('今天复习了 1 题。')).toBeVisible();

  // Known well, it stays away until its day, and comes again on its own.
  await openAt(page, '/review/', morning + day + 8 * 3_600_000);
  await expect(page.getByText('今天复习了 1 题。')).toBeVisible();
  await openAt(page, '/review/', morning + 60 * day);
  await expect(card).toBeVisible();
  await page.getByRole('button', { name: '不再问这道题' }).click();
  // Of two things said in the same millisecond neither is the later.
  await page.clock.setFixedTime(morning + 60 * day + 60_000);
  await page.getByRole('button', { name: '放回来' }).click();
  await expect(page.getByRole('button', { name: '放回来' })).toBeHidden();
});
