import { everythingSent, signIn, signOut } from './account.ts';
import { answer } from './answer.ts';
import { tracesOf } from './device.ts';
import { expect, test, type Page } from './journey.ts';

const word = '烘烤';

/** A little of everything that a device remembers of a member. */
async function study(page: Page): Promise<void> {
  await page.goto('/lesson/san-wan/');
  await answer(page.locator('x-question').first());
  await page.goto('/search/');
  await page.getByRole('searchbox').fill(word);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('status')).toContainText('找到');
  await everythingSent(page);
}

test('signing out on a shared computer leaves nothing for the next member', async ({
  page,
  member,
  server,
  context,
}) => {
  await signIn(page, member, { shared: true });
  await study(page);
  expect(await tracesOf(page, [member.id])).not.toEqual([]);

  await signOut(page);
  expect(await tracesOf(page, [member.id, member.name, member.displayName, word])).toEqual([]);
  expect(await context.cookies()).toEqual([]);

  const next = await server.newMember();
  await signIn(page, next, { shared: true });
  await expect(page.getByText('学习册还是空白的。')).toBeVisible();
  await page.goto('/lesson/san-wan/');
  await expect(page.locator('.verdict:visible')).toHaveCount(0);
  await page.goto('/search/');
  await expect(page.getByText('最近的搜索')).toHaveCount(0);
  const records = await server.recordsOf(next);
  expect(records.filter(({ verb }) => verb === 'answered')).toEqual([]);
});

test('signing out offline warns of what was not sent, and sends it when the network is back', async ({
  page,
  member,
  server,
  context,
}) => {
  await signIn(page, member, { shared: true });
  await page.goto('/lesson/san-wan/');
  const signOutPage = await context.newPage();
  await signOutPage.goto('/sign-in/');
  await answer(page.locator('x-question').nth(0));
  await context.setOffline(true);
  await answer(page.locator('x-question').nth(1));

  await signOutPage.bringToFront();
  await signOutPage.getByRole('button', { name: '退出登录' }).click();
  await expect(signOutPage.getByRole('alert').filter({ hasText: /有 \d+ 条记录还没送到服务器/ })).toBeVisible();
  await expect(signOutPage.getByRole('button', { name: '仍然退出' })).toBeVisible();
  expect(await tracesOf(signOutPage, [member.id])).not.toEqual([]);

  await context.setOffline(false);
  await signOutPage.getByRole('button', { name: '退出登录' }).click();
  await signOutPage.waitForURL((url) => url.pathname === '/');
  await page.close();
  expect(await tracesOf(signOutPage, [member.id, member.displayName])).toEqual([]);
  const records = await server.recordsOf(member);
  expect(records.filter(({ verb }) => verb === 'answered')).toHaveLength(2);
});

test('who signs out offline all the same is signed out, also at the server once it is reached', async ({
  page,
  member,
  context,
}) => {
  await signIn(page, member, { shared: true });
  await page.goto('/sign-in/');
  await page.getByText('你已登录').waitFor();
  const lesson = await context.newPage();
  await lesson.goto('/lesson/san-wan/');
  await answer(lesson.locator('x-question').nth(0));
  await context.setOffline(true);
  await answer(lesson.locator('x-question').nth(1));
  await page.bringToFront();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '仍然退出' }).click();
  await expect.poll(() => tracesOf(lesson, [member.displayName, `${member.id}"`])).toEqual([]);
  await lesson.close();

  // A page of its own: Chromium may be reloading the one that found no network.
  const later = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await later.goto('/');
  await expect(later.getByRole('link', { name: '登录' })).toBeVisible();
  await expect.poll(() => context.cookies()).toEqual([]);
});
