import { signIn } from './account.ts';
import { placeIn, showCode } from './guided.ts';
import { expect, type Page, test } from './journey.ts';
import { openWork } from './kiosk-screen.ts';

const filmIn = (kiosk: Page) => kiosk.frameLocator('[data-frame] iframe').locator('video').first();

/** The film's own player has taken it over. */
const standsIn = (kiosk: Page): Promise<void> =>
  expect(kiosk.frameLocator('[data-frame] iframe').getByRole('slider', { name: '播放进度' })).toBeVisible();

/** What is really heard of a film on a kiosk, whatever its page believes. */
const heard = (kiosk: Page): Promise<{ plays: boolean; volume: number }> =>
  filmIn(kiosk).evaluate((film: HTMLVideoElement) => {
    const { prototype } = (window.top as Window & typeof globalThis).HTMLMediaElement;
    return {
      plays: !film.paused,
      volume: Object.getOwnPropertyDescriptor(prototype, 'volume')?.get?.call(film) as number,
    };
  });

const timeIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('video')?.currentTime ?? NaN);

test('a guide is heard as loudly as they say, in quiet hours and after them, and lights what they mean', async ({
  page,
  newDevice,
  server,
}) => {
  const kiosk = await newDevice();
  await kiosk.setViewportSize({ width: 1080, height: 1920 });
  await kiosk.addInitScript(() => {
    if (window === window.top) localStorage.setItem('xuelang-kiosk:role', '"kiosk"');
  });
  // At noon this kiosk is silent, after half past two it is 65 of 100.
  await kiosk.clock.install({ time: new Date('2026-11-30T13:00:00+08:00') });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, await server.newMember({ roles: ['member', 'guide'], displayName: '小林' }));
  await page.goto(await showCode(kiosk));
  const volume = page.getByRole('slider', { name: /^音量/ });

  await test.step('the slider begins where the screen is, and nothing is heard before it is moved', async () => {
    await page.getByRole('button', { name: /灯要挂在哪一层/ }).click();
    await standsIn(kiosk);
    await expect(volume).toHaveValue('0');
    await expect(page.getByText('音量（现在没有声音）')).toBeVisible();
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await expect.poll(() => heard(kiosk)).toEqual({ plays: true, volume: 0 });
    await volume.fill('80');
    await expect.poll(() => heard(kiosk)).toEqual({ plays: true, volume: 0.8 });
    await page.getByRole('button', { name: '暂停', exact: true }).click();
    await expect.poll(() => heard(kiosk)).toEqual({ plays: false, volume: 0.8 });
  });

  await test.step('the phone follows the film to its chapter, and playing goes on from there', async () => {
    await page.getByText('这里的各处').click();
    const chapters = page.locator('.list ol button');
    await expect(chapters.first()).toHaveAttribute('aria-current', 'step');
    await filmIn(kiosk).evaluate((film: HTMLVideoElement) => void (film.currentTime = 90));
    await expect.poll(() => placeIn(kiosk)).toBe('guided /video/san-wan/#t90');
    await expect(chapters.nth(1)).toHaveAttribute('aria-current', 'step');
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await expect.poll(() => filmIn(kiosk).evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThan(90);
  });

  await test.step('an area is lit on the screen as it was drawn on the phone', async () => {
    await page.getByRole('button', { name: '聚光' }).click();
    await page.locator('.picture').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.locator('.picture').boundingBox())!;
    await page.mouse.move(x + width / 4, y + height / 4);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 4 });
    await page.mouse.up();
    const light = kiosk.frameLocator('[data-frame] iframe').locator('.xuelang-spotlight');
    await expect(light).toBeVisible();
    const shares = await light.evaluate(({ style }) =>
      [style.left, style.top, style.width, style.height].map((share) => Number.parseFloat(share)),
    );
    for (const [index, wanted] of [25, 25, 50, 25].entries())
      expect(Math.abs((shares[index] ?? NaN) - wanted)).toBeLessThan(2);
    await page.getByRole('button', { name: '关灯' }).click();
    await expect(light).toHaveCount(0);
  });

  await test.step('what the guide has set outlives the quiet hour and the work', async () => {
    await kiosk.clock.setSystemTime(new Date('2026-11-30T14:30:05+08:00'));
    await kiosk.clock.runFor(1100);
    expect((await heard(kiosk)).volume).toBe(0.8);
    await page.getByText('换一个作品').click();
    await page.getByRole('button', { name: /会说话的石头/ }).click();
    await expect.poll(() => placeIn(kiosk)).toBe('guided /video/jie-bei-gu-shi/');
    await standsIn(kiosk);
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await expect.poll(() => heard(kiosk)).toEqual({ plays: true, volume: 0.8 });
    await expect(volume).toHaveValue('80');
  });

  await test.step('the next visitor has the hour’s loudness, and takes the film along to where it stands', async () => {
    await page.getByRole('button', { name: '结束讲解' }).click();
    await page.getByRole('button', { name: '结束', exact: true }).click();
    await expect.poll(() => placeIn(kiosk)).toBe('attract ');
    await kiosk.locator('[data-kiosk]').click({ position: { x: 500, y: 500 } });
    await openWork(kiosk, '看一看', /灯要挂在哪一层/);
    await standsIn(kiosk);
    await filmIn(kiosk).evaluate(async (film: HTMLVideoElement) => {
      film.currentTime = 90;
      await film.play();
    });
    await expect.poll(() => heard(kiosk)).toEqual({ plays: true, volume: 0.65 });
    await expect.poll(() => placeIn(kiosk)).toBe('work /video/san-wan/#t90');
    const phone = await newDevice();
    await phone.goto('/video/san-wan/#t90');
    await expect.poll(() => timeIn(phone)).toBeGreaterThanOrEqual(89.9);
  });
});
