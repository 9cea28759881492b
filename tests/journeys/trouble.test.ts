import { everythingSent, signIn, signOut, submitSignIn } from './account.ts';
import { answer, asked, question } from './answer.ts';
import { spoilOutbox } from './device.ts';
import { expect, test } from './journey.ts';

const unavailable = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: '/problems/database-unavailable', title: '数据库连不上', status: 503, detail: '' }),
};

test('a record that is refused keeps nothing else back, and is told of', async ({ page, member, server }) => {
  await signIn(page, member);
  await page.goto('/lesson/san-wan/');
  await answer(page.locator('x-question').first());
  await everythingSent(page);
  const [sent] = await server.recordsOf(member);
  if (!sent) throw new Error('nothing was sent');
  await spoilOutbox(page, { ...sent, id: sent.id.replace(/.{4}$/, 'beef'), activity: 'lesson/no-such-lesson' });
  await page.goto('/lesson/san-wan/');
  await answer(page.locator('x-question').nth(1));
  await everythingSent(page);
  await expect(page.getByText('服务器没有接受其中 1 条')).toBeVisible();
  expect((await server.recordsOf(member)).filter(({ verb }) => verb === 'answered')).toHaveLength(2);
});

test('a session that ends in the middle of study loses nothing', async ({ page, context, member, server }) => {
  await signIn(page, member);
  await page.goto('/quiz/guo-men-ce-yan/');
  await page.getByRole('button', { name: '开始答题' }).click();
  await answer(asked(page));
  await context.clearCookies();
  await page.getByRole('button', { name: '下一题' }).click();
  await answer(asked(page));

  await page.goto('/me/');
  await expect(page.getByRole('link', { name: '登录已过期，重新登录后继续发送' })).toBeVisible();
  await expect(page.getByRole('link', { name: '重新登录', exact: true })).toBeVisible();
  await expect(page.locator('[data-quiz="quiz/guo-men-ce-yan"]')).toContainText('做过 2 / 20 题');

  await page.goto('/sign-in/');
  await expect(page.getByRole('alert')).toContainText('上次登录已经过期');
  await submitSignIn(page, member);
  await page.waitForURL('**/me/');
  await everythingSent(page);
  expect((await server.recordsOf(member)).filter(({ verb }) => verb === 'answered')).toHaveLength(2);
});

test('another member who signs in after a session has ended gets nothing of it', async ({
  page,
  context,
  member,
  server,
}) => {
  await signIn(page, member);
  await context.clearCookies();
  await page.goto('/lesson/san-wan/');
  await answer(page.locator('x-question').first());
  await page.goto('/me/');
  await expect(page.getByRole('link', { name: '登录已过期，重新登录后继续发送' })).toBeVisible();

  const other = await server.newMember();
  await submitSignIn(page, other);
  await page.waitForURL('**/me/');
  await expect(page.getByText('学习册还是空白的。')).toBeVisible();
  await everythingSent(page);
  expect(await server.recordsOf(other)).toEqual([]);

  await signOut(page);
  await signIn(page, member);
  await everythingSent(page);
  expect((await server.recordsOf(member)).filter(({ verb }) => verb === 'answered')).toHaveLength(1);
});

test('a server in trouble is waited for', async ({ page, context, member, server }) => {
  await signIn(page, member);
  await everythingSent(page);
  await context.route('**/api/records', (route) => route.fulfill(unavailable));
  await page.goto('/lesson/san-wan/');
  await answer(page.locator('x-question').first());
  await page.goto('/me/');
  await expect(page.getByText(/\d+ 条记录还在这台设备上，连上服务器就会送出。/)).toBeVisible();
  await page.goto('/lesson/san-wan/');
  await expect((await question(page, 1)).locator('[data-verdict="right"]')).toBeVisible();

  await context.unroute('**/api/records');
  await everythingSent(page);
  expect((await server.recordsOf(member)).filter(({ verb }) => verb === 'answered')).toHaveLength(1);
});

test('signing in without a server says so in words', async ({ page, context, member }) => {
  await page.goto('/sign-in/');
  await page.getByLabel('用户名').fill(member.name);
  await page.getByLabel('密码', { exact: true }).fill(member.password);
  await context.setOffline(true);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('连不上服务器。请看看网络，稍后再试；不登录也可以先学习。');
  await context.setOffline(false);
  await context.route('**/api/auth/sign-in', (route) => route.fulfill(unavailable));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/^数据库连不上/);
});
