import { signIn } from './account.ts';
import { answer } from './answer.ts';
import { expect, test } from './journey.ts';

test('the ten of the day are answered in two goes, and earn points by the server’s marks', async ({ page, member }) => {
  await signIn(page, member);
  await page.goto('/play/');
  await expect(page.getByText('今天 0 分，一共 0 分，连续 0 天。')).toBeVisible();
  await page.getByRole('button', { name: '开始十题' }).click();
  const asked = page.locator('x-play x-question');
  for (let number = 1; number <= 2; number++) {
    await answer(asked);
    await page.getByRole('button', { name: '下一题' }).click();
  }
  // Away and back: it goes on with the third.
  await page.goto('/play/');
  await page.getByRole('button', { name: /开始十题|接着做/ }).click();
  await expect(page.getByText('答对 2 题')).toBeVisible();
  for (let number = 3; number <= 10; number++) {
    await answer(asked, number === 10 ? 'wrong' : 'right');
    await page.getByRole('button', { name: number === 10 ? '看结果' : '下一题' }).click();
  }
  await expect(page.getByText('答对 9 题，共 10 题。')).toBeVisible();
  // Nine right answers and the whole round.
  await expect(page.getByText('今天 14 分，连续 1 天。')).toBeVisible();
  await page.goto('/me/');
  await expect(page.getByRole('listitem').filter({ hasText: '第一次得分' })).toHaveClass(/earned/);
});
