import { everythingSent, signIn } from './account.ts';
import { answer, asked, question } from './answer.ts';
import { expect, test } from './journey.ts';
import { newServer } from './server.ts';

test('what is answered without a network arrives when it is back', async ({ page, context, member, server }) => {
  await signIn(page, member);
  await page.goto('/quiz/guo-men-ce-yan/');
  const me = await context.newPage();
  await me.goto('/me/');
  await everythingSent(me);
  await page.bringToFront();
  await page.getByRole('button', { name: '开始答题' }).click();
  await answer(asked(page));
  await context.setOffline(true);
  for (let number = 2; number <= 4; number++) {
    await page.getByRole('button', { name: '下一题' }).click();
    await answer(asked(page));
  }
  await expect(me.getByText(/\d+ 条记录还在这台设备上，连上服务器就会送出。/)).toBeVisible();

  await context.setOffline(false);
  await everythingSent(me);
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(4);
});

test('the first answer of a lesson can be checked without a network', async ({ page, context }) => {
  const marking = page.waitForResponse(/\/mark\..*\.js$/);
  await page.goto('/lesson/san-wan/');
  const first = await question(page, 1);
  await marking;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await answer(first);
});

test('two devices that were offline at once come together', async ({ page, newDevice, member }) => {
  const other = await newDevice();
  await signIn(page, member);
  await signIn(other, member);
  await page.goto('/lesson/san-wan/');
  await other.goto('/lesson/hong-kao/');
  await answer(page.locator('x-question').nth(0), 'wrong');
  await answer(other.locator('x-question').nth(0), 'wrong');
  await page.context().setOffline(true);
  await other.context().setOffline(true);
  await page.locator('x-question').nth(0).getByRole('button', { name: '再试一次' }).click();
  await answer(page.locator('x-question').nth(0));
  await answer(other.locator('x-question').nth(1), 'wrong');
  await page.context().setOffline(false);
  await other.context().setOffline(false);
  await everythingSent(page);
  await everythingSent(other);
  await everythingSent(page);

  for (const device of [page, other]) {
    await device.goto('/lesson/san-wan/');
    await expect((await question(device, 1)).locator('[data-verdict="right"]')).toBeVisible();
    await device.goto('/lesson/hong-kao/');
    await expect((await question(device, 2)).locator('.verdict')).toBeVisible();
  }
});

test('a server that was down gets everything when it is up again', async ({ page, context }) => {
  const server = await newServer();
  const member = await server.newMember();
  const open = (path: string) => page.goto(server.url + path);
  await page.clock.install();
  await open('/sign-in/');
  await page.getByLabel('用户名').fill(member.name);
  await page.getByLabel('密码', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('**/me/');
  await open('/lesson/san-wan/');
  const me = await context.newPage();
  await me.goto(`${server.url}/me/`);
  await everythingSent(me);

  await answer(page.locator('x-question').nth(0));
  await server.stop();
  await answer(page.locator('x-question').nth(1));
  await expect(me.getByText(/\d+ 条记录还在这台设备上/)).toBeVisible();
  await page.clock.fastForward(30_000);
  await expect(me.getByText(/\d+ 条记录还在这台设备上/)).toBeVisible();

  await server.start();
  await expect(async () => {
    await page.clock.fastForward(60_000);
    await expect(me.getByText('所有记录都已送到服务器。')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(2);
  await page.close();
  await me.close();
  await server.remove();
});
