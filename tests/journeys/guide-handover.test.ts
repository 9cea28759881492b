import { signIn } from './account.ts';
import { codeBy, placeIn, showCode } from './guided.ts';
import { expect, type Page, test } from './journey.ts';

const guide = { roles: ['member' as const, 'guide' as const] };

test('a guide asks for a screen that another has: nobody answers, it is refused, it is given; their own stays led', async ({
  page,
  newDevice,
  server,
}) => {
  const [wanted, own, phone] = [await newDevice(), await newDevice(), await newDevice()];
  await own.clock.install();
  await phone.clock.install();
  await signIn(page, await server.newMember({ ...guide, displayName: '小林' }));
  await signIn(phone, await server.newMember({ ...guide, displayName: '小王' }));
  await page.goto(await showCode(wanted));
  await expect(wanted.getByText('小林 讲解')).toBeVisible();
  await phone.goto(await showCode(own));
  await expect(own.getByText('小王 讲解')).toBeVisible();
  await phone.getByRole('button', { name: /灯要挂在哪一层/ }).click();
  const led = 'guided /video/san-wan/';
  await expect.poll(() => placeIn(own)).toBe(led);

  const ask = async (): Promise<void> => {
    const address = await codeBy(wanted, '换人');
    await wanted.getByRole('button', { name: '关闭' }).click();
    await phone.goto(address);
    await expect(phone.getByText('“小林”正在用这块屏讲解。')).toBeVisible();
    await phone.getByRole('button', { name: '请对方交给我' }).click();
    await expect(page.getByRole('alertdialog', { name: '有人想接手' })).toContainText('小王');
  };
  const screens = (of: Page) => of.getByRole('list', { name: '跟着走的屏幕' }).getByRole('listitem');

  await test.step('nobody answers for a minute, and the asking guide’s own screen is led meanwhile', async () => {
    // A phone opens what its camera has read as a new page.
    await phone.goto('about:blank');
    await ask();
    for (let waited = 0; waited < 48; waited += 8) {
      const answers = ['beat', 'pair'].map((name) => phone.waitForResponse(`**/api/guide/${name}`));
      await phone.clock.fastForward(8000);
      await Promise.all(answers);
      await own.clock.fastForward(8000);
      await own.clock.runFor(1100);
      expect(await placeIn(own)).toBe(led);
    }
    await phone.clock.fastForward(20_000);
    await expect(phone.getByRole('alert').filter({ hasText: '对方一分钟没有回答' })).toBeVisible();
    await expect(screens(phone)).toHaveCount(1);
    // Its picture is there again.
    await expect(phone.frameLocator('.picture iframe').locator('h1')).toContainText('灯要挂');
  });

  await test.step('the first guide goes on', async () => {
    await ask();
    await page.getByRole('button', { name: '我还在讲' }).click();
    await expect(phone.getByRole('alert').filter({ hasText: '对方还在讲' })).toBeVisible();
    await expect(screens(phone)).toHaveCount(1);
    await expect(wanted.getByText('小林 讲解')).toBeVisible();
  });

  await test.step('who gives up waiting is not told later that nobody answered', async () => {
    await ask();
    await phone.getByRole('button', { name: '不等了' }).click();
    await phone.clock.fastForward(3000);
    await expect(screens(phone)).toHaveCount(1);
    await expect(phone.getByRole('alert')).toHaveCount(0);
  });

  await test.step('the first guide gives it', async () => {
    await ask();
    await page.getByRole('button', { name: '交给他' }).click();
    await expect(wanted.getByText('小王 讲解')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('现在跟着小王');
    await expect(screens(phone)).toHaveCount(2);
    expect(await placeIn(own)).toBe(led);
  });
});
