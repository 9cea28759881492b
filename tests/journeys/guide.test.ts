import { expectAccessible } from './accessible.ts';
import { signIn } from './account.ts';
import { placeIn, showCode } from './guided.ts';
import { expect, test } from './journey.ts';

test('a guide leads two screens through a hall in 3D, visitors follow, and the screens go back when the guide ends', async ({
  page,
  newDevice,
  server,
}) => {
  // Three views in 3D, drawn by the processor.
  test.slow();
  const guide = await server.newMember({ roles: ['member', 'guide'], displayName: '小林' });
  const kiosks = [await newDevice(), await newDevice()];
  await kiosks[0]!.setViewportSize({ width: 1080, height: 1920 });
  await signIn(page, guide);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const kiosk of kiosks) {
    await page.goto(await showCode(kiosk));
    await expect(kiosk.getByText('小林 讲解')).toBeVisible();
    // Until something is opened the screen is not empty.
    await expect(kiosk.locator('.tile').first()).toBeVisible();
  }
  // A forged code is said to be one, and the visit goes on.
  await page.goto('/guide/#not-a-code-of-any-screen');
  await expect(page.getByRole('alert')).toContainText('这个码不能用了');
  await expect(page.getByRole('list', { name: '跟着走的屏幕' }).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: /^金叶长廊/ }).click();
  // One is inside at once, in the first room.
  for (const kiosk of kiosks)
    await expect(kiosk.frameLocator('iframe').locator('.walk-where')).toContainText('序厅', { timeout: 90_000 });
  await page.getByRole('button', { name: /^长廊十分钟/ }).click();
  await page.getByRole('button', { name: /^下一件/ }).click();
  // The second of the tour's exhibits, on both.
  const part = 'fang-zhuo';
  for (const kiosk of kiosks) {
    await expect.poll(() => placeIn(kiosk)).toBe(`guided /hall/jin-ye-chang-lang/#${part}`);
    // It hangs in the next room: the camera has gone there.
    await expect(kiosk.frameLocator('iframe').locator('.walk-where')).toContainText('由来', { timeout: 30_000 });
    await expect(kiosk.frameLocator('iframe').locator(`.walk-label #${part}`)).toBeVisible();
  }
  const screens = page.getByRole('list', { name: '跟着走的屏幕' });
  await expect(screens.getByText('灯下的方桌')).toHaveCount(2);
  await expect(page.getByText('2 / 9')).toBeVisible();
  // A visitor walks on by hand: the phone says where.
  await kiosks[0]!.frameLocator('iframe').getByRole('button', { name: '下一件' }).click();
  await expect(screens.getByText('建在哪一层')).toHaveCount(1, { timeout: 30_000 });

  await expectAccessible(page, 'guiding');

  await page.locator('.picture').scrollIntoViewIfNeeded();
  const picture = (await page.locator('.picture').boundingBox())!;
  await page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
  await page.mouse.down();
  for (const kiosk of kiosks) await expect(kiosk.frameLocator('iframe').locator('.xuelang-pointer')).toBeVisible();
  await page.mouse.up();
  for (const kiosk of kiosks) await expect(kiosk.frameLocator('iframe').locator('.xuelang-pointer')).toHaveCount(0);

  const follower = await newDevice();
  await follower.goto((await page.getByRole('link', { name: '跟随页' }).getAttribute('href'))!);
  await expect(follower.frameLocator('iframe').locator(`#${part}`)).toBeVisible();

  await expectAccessible(follower, 'following');

  await page.getByRole('button', { name: '结束讲解' }).click();
  await page.getByLabel('团组名称').fill('马关县考察团');
  await page.getByLabel('人数').fill('18');
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.getByRole('heading', { name: '讲解结束' })).toBeVisible();
  await expect(page.getByText('马关县考察团，18 人')).toBeVisible();
  for (const kiosk of kiosks) await expect.poll(() => placeIn(kiosk)).toMatch(/^(?:attract|dark) $/);
  await expect(follower.getByText('这次讲解已经结束，谢谢。')).toBeVisible();
});

test('a member signs in on a kiosk by phone, by the number that it shows, and leaves without a trace', async ({
  page,
  newDevice,
  server,
}) => {
  const member = await server.newMember({ displayName: '小王' });
  const kiosk = await newDevice();
  await kiosk.setViewportSize({ width: 1080, height: 1920 });
  await kiosk.addInitScript(() => localStorage.setItem('xuelang-kiosk:role', '"kiosk"'));
  await kiosk.goto('/kiosk/chang-lang/');
  await kiosk.locator('[data-kiosk]').click({ position: { x: 500, y: 500 } });
  const answer = kiosk.waitForResponse((response) => response.url().endsWith('/api/auth/device'));
  await kiosk.getByRole('button', { name: '登录', exact: true }).click();
  const { user_code: code, number } = (await (await answer).json()) as { user_code: string; number: string };
  await expect(kiosk.getByRole('dialog')).toContainText(number);

  await page.goto(`/device/#${code}`);
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByLabel('用户名').fill(member.name);
  await page.getByLabel('密码', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('**/device/');
  await expect(page.getByText('长廊入口')).toBeVisible();
  await page.getByRole('button', { name: number, exact: true }).click();
  await expect(page.getByRole('heading', { name: '屏幕上登录好了' })).toBeVisible();

  await kiosk.getByRole('button', { name: '小王 · 退出' }).click();
  await expect
    .poll(() => kiosk.evaluate(() => fetch('/api/session').then((answered) => answered.json())))
    .toEqual({ member: null });
  expect(
    await kiosk.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('xuelang-kiosk'))),
  ).toEqual([]);
});
