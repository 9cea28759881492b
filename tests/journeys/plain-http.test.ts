import { everythingSent, signIn, signInAndAdopt } from './account.ts';
import { answer, asked } from './answer.ts';
import { expect, test } from './journey.ts';
import { openLesson, marks, readSections } from './study.ts';

test.use({ baseURL: ({ server }, use) => use(server.url.replace('127.0.0.1', 'lan.test')) });

test('study, quiz, sign-in and sync work on plain http in a local network', async ({
  page,
  newDevice,
  member,
  server,
}) => {
  await openLesson(page, 'san-wan');
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'randomUUID' in crypto])).toEqual([
    false,
    false,
    false,
  ]);
  await readSections(page, 2);
  await page.goto('/quiz/guo-men-ce-yan/');
  await page.getByRole('button', { name: '开始答题' }).click();
  await answer(asked(page));
  await signInAndAdopt(page, member);
  await everythingSent(page);

  const other = await newDevice();
  await signIn(other, member);
  await other.goto('/lesson/san-wan/');
  await expect(marks(other).nth(1)).toHaveClass(/seen/);
  await other.goto('/quiz/guo-men-ce-yan/');
  await expect(other.getByText('上次答了 1 题，还有 9 题')).toBeVisible();
  await other.goto('/settings/');
  await expect(other.getByText('这个网址是普通的 http')).toBeVisible();
  await expect(other.getByText(/浏览器只在安全的连接（https）上开放离线保存/)).toBeVisible();
  await other.goto('/offline/');
  await expect(other.getByText(/浏览器只在安全的连接（https）上开放离线保存/)).toBeVisible();
  await other.goto('/course/guo-men/');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByRole('button', { name: /离线保存/ })).toBeHidden();
  await other.goto('/search/?q=三湾');
  await expect(other.getByRole('status')).toContainText('找到');
  expect((await server.recordsOf(member)).filter(({ verb }) => verb === 'answered')).toHaveLength(1);
});
