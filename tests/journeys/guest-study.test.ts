import { everythingSent, signIn, signInAndAdopt, signOut, submitSignIn } from './account.ts';
import { answer, question } from './answer.ts';
import { tracesOf } from './device.ts';
import { expect, test, type Page } from './journey.ts';
import { openLesson, readSections } from './study.ts';

async function studyAsGuest(page: Page): Promise<void> {
  await openLesson(page, 'san-wan');
  await readSections(page, 1);
  await answer(page.locator('x-question').first());
  await page.goto('/me/');
  await expect(page.getByText('没有登录：下面是这台设备上的学习。')).toBeVisible();
  await expect(page.getByText(/\d+ 条记录存在这台设备上，登录后可以记到你名下。/)).toBeVisible();
}

test('what was studied before sign-in becomes the member’s who says it is theirs', async ({ page, member, server }) => {
  await studyAsGuest(page);
  await submitSignIn(page, member);
  await expect(page.getByText(/登录之前这台设备上有 \d+ 条学习记录。是你的吗？/)).toBeVisible();
  await page.getByRole('button', { name: '记到我名下' }).click();
  await page.waitForURL('**/me/');
  await everythingSent(page);
  const records = await server.recordsOf(member);
  expect(records.filter(({ verb }) => verb === 'answered')).toHaveLength(1);
  expect(records.filter(({ verb }) => verb === 'experienced')).not.toEqual([]);
  expect(await tracesOf(page, ['"guest"'])).toEqual([]);

  await signOut(page);
  await signIn(page, await server.newMember());
  await expect(page.getByText('学习册还是空白的。')).toBeVisible();
});

test('what is not the member’s is cleared, and not asked about again', async ({ page, member, server }) => {
  await studyAsGuest(page);
  await submitSignIn(page, member);
  await page.getByRole('button', { name: '不是我的，清掉' }).click();
  await page.waitForURL('**/me/');
  await expect(page.getByText('学习册还是空白的。')).toBeVisible();
  expect(await tracesOf(page, ['"guest"'])).toEqual([]);
  await everythingSent(page);
  expect(await server.recordsOf(member)).toEqual([]);
  await signOut(page);
  await signIn(page, member);
});

test('study goes on after sign-in as the member’s own', async ({ page, member, server }) => {
  await studyAsGuest(page);
  await signInAndAdopt(page, member);
  await page.goto('/lesson/san-wan/');
  await expect((await question(page, 1)).locator('[data-verdict="right"]')).toBeVisible();
  await answer(page.locator('x-question').nth(1));
  await everythingSent(page);
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers.map(({ actor }) => actor)).toEqual([member.id, member.id]);
});
