import { signIn } from './account.ts';
import { placeIn, showCode } from './guided.ts';
import { expect, test } from './journey.ts';

test('a guide comes late with a code, falls silent, and finds the place again; so does who follows and took a link', async ({
  page,
  newDevice,
  server,
}) => {
  const kiosk = await newDevice();
  await kiosk.clock.install();
  await signIn(page, await server.newMember({ roles: ['member', 'guide'], displayName: '小林' }));

  await test.step('a code is good though its panel has been closed: who scanned it had to sign in', async () => {
    const address = await showCode(kiosk);
    await kiosk.getByRole('button', { name: '关闭' }).click();
    await kiosk.clock.runFor(5000);
    await page.goto(address);
    await expect(kiosk.getByText('小林 讲解')).toBeVisible();
  });

  await page.getByRole('button', { name: /灯要挂在哪一层/ }).click();
  const led = 'guided /video/san-wan/';
  await expect.poll(() => placeIn(kiosk)).toBe(led);

  await test.step('a follower who has taken a link comes back with the next order', async () => {
    const follower = await newDevice();
    await follower.goto((await page.getByRole('link', { name: '跟随页' }).getAttribute('href'))!);
    const frame = follower.frameLocator('iframe');
    await expect(frame.locator('h1')).toContainText('灯要挂在哪一层');
    await frame.locator('body').evaluate(() => location.assign('/reading/xiang-nan/'));
    await expect(frame.locator('h1')).toContainText('向南');
    await page.getByText('这里的各处').click();
    await page.locator('.list ol button').first().click();
    await expect(frame.locator('h1')).toContainText('灯要挂在哪一层');
    // Who reads it in another language is where the guide is, and stays in that language.
    await frame.locator('body').evaluate(() => location.assign('/zh-hant/video/san-wan/'));
    await expect(frame.locator('h1')).toContainText('燈要掛在哪一層');
    await page.locator('.list ol button').nth(1).click();
    const address = () => follower.frames()[1]?.url() ?? '';
    await expect.poll(address).toMatch(/\/zh-hant\/video\/san-wan\/#./);
  });

  await test.step('a phone that slept leaves the screen to itself, and finds it where it was by scanning again', async () => {
    const place = await placeIn(kiosk);
    await page.goto('about:blank');
    await kiosk.clock.fastForward(121_000);
    await kiosk.clock.runFor(1100);
    await expect.poll(() => placeIn(kiosk)).toMatch(/^(?:attract|dark) $/);
    await kiosk.locator('[data-kiosk]').click({ position: { x: 500, y: 500 } });
    const answer = kiosk.waitForResponse((response) => response.url().endsWith('/api/guide/screens'));
    await kiosk.getByRole('button', { name: '讲解', exact: true }).click();
    const { code } = (await (await answer).json()) as { code: string };
    await page.goto(`/guide/#${code}`);
    await expect.poll(() => placeIn(kiosk)).toBe(place);
  });
});
