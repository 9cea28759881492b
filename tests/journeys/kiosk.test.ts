import { expect, test, type Page } from './journey.ts';
import { kiosk, morning, nobody, openWork, setUp, state } from './kiosk-screen.ts';

/** What a visitor left on the device. */
const traces = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => [
    Object.keys(localStorage).filter((key) => !key.startsWith('xuelang-kiosk')),
    sessionStorage.length,
    (await indexedDB.databases()).map(({ name }) => name).filter((name) => !name?.startsWith('xuelang-kiosk')),
    document.cookie,
    document.querySelectorAll('iframe').length,
  ]);

const screens = [
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'landscape', width: 1920, height: 1080 },
  { name: 'ultra-wide', width: 3840, height: 1080 },
];

for (const { name, ...viewport } of screens)
  test.describe(name, () => {
    test.use({ viewport, hasTouch: true });

    test(`from the loop to a work and back, without a trace: ${name}`, async ({ page, member, context }) => {
      await setUp(page);
      await expect(page.locator('[data-touch]')).toBeVisible();
      // However long nobody comes, nobody is asked.
      await nobody(page, 3600);
      expect(await state(page)).toBe('attract');
      // Where a work's tile is about to be: that tap opens nothing yet.
      await page.touchscreen.tap(viewport.width / 2, viewport.height * 0.6);
      await expect(page.locator('.tile').first()).toBeVisible();
      expect(await state(page)).toBe('home');
      for (const target of await page.locator('.home button:visible, .bar button:visible').all()) {
        const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
        expect(Math.min(width, height), await target.innerText()).toBeGreaterThanOrEqual(88);
      }
      await page.getByRole('button', { name: '低位' }).click();
      for (const target of await page.locator('.home button:visible').all())
        expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(viewport.height * 0.49);

      const work = await openWork(page, '听一听', /向南/);
      // Somebody signs in and studies; the server knows.
      await page.evaluate(
        ({ name, password }) =>
          fetch('/api/auth/sign-in', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ name, password, shared: true }),
          }),
        member,
      );
      await work.locator('body').evaluate((_, { id, displayName }) => {
        localStorage.setItem(
          'xuelang.account',
          JSON.stringify({ id, name: 'x', displayName, roles: [], shared: true, ended: false }),
        );
        document.cookie = 'xuelang_visit=1; path=/';
        sessionStorage.setItem('trace', 'x');
        indexedDB.open('somebody');
      }, member);
      const session = () =>
        page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { member: unknown }).member);
      expect(await session()).not.toBeNull();

      // No way out: a link elsewhere, a new window, a menu.
      await work.locator('body').evaluate((body) => {
        body.insertAdjacentHTML('afterbegin', '<a href="https://elsewhere.example/" target="_blank" id="out">出去</a>');
        document.querySelector<HTMLElement>('#out')?.click();
        window.open('/settings/');
      });
      await expect(page.locator('[data-notice]')).toContainText('不在屏幕上');
      expect(context.pages()).toHaveLength(1);
      const isMenu = await work
        .locator('h1')
        .evaluate((title) => title.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })));
      expect(isMenu).toBe(false);

      // What happens in the work is use.
      await nobody(page, 50);
      await work.locator('h1').click();
      await nobody(page, 50);
      await expect(page.getByText('还在看吗？')).toHaveCount(0);
      await nobody(page, 12);
      await page.getByRole('button', { name: '接着看' }).click();
      await expect(page.getByText('还在看吗？')).toHaveCount(0);
      expect(await state(page)).toBe('work');
      await nobody(page, 61);
      await expect(page.getByText('还在看吗？')).toBeVisible();
      await nobody(page, 15);
      await expect.poll(() => state(page)).toBe('attract');
      await expect.poll(() => traces(page)).toEqual([[], 0, [], '', 0]);
      await expect.poll(session).toBeNull();
    });
  });

test.describe('one screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('a film that runs is not interrupted, and its end begins the wait anew', async ({ page }) => {
    await setUp(page);
    await page.mouse.click(900, 500);
    const work = await openWork(page, '看一看', /灯要挂在哪一层/);
    const play = (begin: boolean) =>
      work
        .locator('video')
        .first()
        .evaluate(async (film: HTMLVideoElement, begin) => {
          if (begin) await film.play();
          else film.pause();
        }, begin);
    await play(true);
    await nobody(page, 300);
    await expect(page.getByText('还在看吗？')).toHaveCount(0);
    // As loud as the hour allows, 70 of 100, whatever the page believes; larger letters change nothing of it.
    const loudness = () =>
      work
        .locator('video')
        .first()
        .evaluate((film: HTMLVideoElement) => {
          const { prototype } = (window.top as Window & typeof globalThis).HTMLMediaElement;
          return [film.volume, Object.getOwnPropertyDescriptor(prototype, 'volume')?.get?.call(film)];
        });
    expect(await loudness()).toEqual([1, 0.7]);
    await page.getByRole('button', { name: '大字' }).click();
    await page.clock.runFor(1100);
    expect(await loudness()).toEqual([1, 0.7]);
    await play(false);
    await nobody(page, 55);
    await expect(page.getByText('还在看吗？')).toHaveCount(0);
    await nobody(page, 6);
    await expect(page.getByText('还在看吗？')).toBeVisible();
    await page.getByRole('button', { name: '看完了' }).click();
    expect(await state(page)).toBe('attract');
  });

  test('a film that never comes keeps nobody waiting, nor does one whose page was loaded anew', async ({ page }) => {
    await setUp(page);
    await page.mouse.click(900, 500);
    const work = await openWork(page, '看一看', /灯要挂在哪一层/);
    const film = work.locator('video').first();
    await film.evaluate(async (film: HTMLVideoElement) => {
      await film.play();
      Object.assign(window, { before: true });
      location.reload();
    });
    await expect.poll(() => film.evaluate(() => 'before' in window).catch(() => true)).toBe(false);
    await expect(work.locator('html')).toHaveAttribute('data-kiosk', 'closed');
    await film.evaluate((film: HTMLVideoElement) => {
      film.srcObject = new MediaStream();
      film.play().catch(() => undefined);
    });
    await nobody(page, 61);
    await expect(page.getByText('还在看吗？')).toBeVisible();
  });

  test('keys and scripts of a work lead nowhere and save nothing; a restart in the middle leaves no trace', async ({
    page,
  }) => {
    const saved: unknown[] = [];
    page.on('download', (download) => saved.push(download));
    await setUp(page);
    // Over the loop a panel is closed by the first tap, which wakes nobody.
    await page.getByRole('button', { name: '讲解', exact: true }).click();
    await page.getByRole('button', { name: '关闭' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await state(page)).toBe('attract');
    await page.mouse.click(900, 500);
    // Who waits for a guide is not asked.
    await page.getByRole('button', { name: '讲解', exact: true }).click();
    await nobody(page, 100);
    await expect(page.getByText('还在看吗？')).toHaveCount(0);
    await page.getByRole('button', { name: '关闭' }).click();

    const work = await openWork(page, '听一听', /向南/);
    await work.locator('h1').click();
    await page.keyboard.press('h');
    await expect(page.locator('[data-notice]')).toContainText('不在屏幕上');
    await work.locator('body').evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
      sessionStorage.setItem('trace', 'x');
      localStorage.setItem('trace', 'x');
      indexedDB.open('somebody');
    });
    await expect(work.locator('h1')).toBeVisible();
    await page.reload();
    await page.locator('[data-stands]').waitFor();
    await expect.poll(() => traces(page)).toEqual([[], 0, [], '', 0]);
    expect(saved).toEqual([]);
  });

  test('a work that does not come leads home with a sentence, and the place it has goes to a phone', async ({
    page,
  }) => {
    await page.route('**/reading/xiang-nan/**', (route) => route.abort());
    await page.route('**/api/kiosks/address', (route) =>
      route.fulfill({ json: { origin: 'http://192.168.1.5:4321' } }),
    );
    await setUp(page);
    await page.mouse.click(900, 500);
    await page.getByRole('button', { name: '听一听' }).click();
    await page.locator('.tile').filter({ hasText: /向南/ }).click();
    await expect(page.locator('[data-notice]')).toContainText('打不开');
    expect(await state(page)).toBe('home');
    await openWork(page, '试一试', /国门之下/);
    await page.getByRole('button', { name: /带走看/ }).click();
    await expect(page.getByRole('img', { name: '二维码' })).toBeVisible();
    await page.keyboard.press('Control+p');
  });

  test('a server that never answers keeps the next visitor waiting for some seconds only', async ({ page }) => {
    const asked: unknown[] = [];
    await page.route('**/api/auth/sign-out', (route) => void asked.push(route));
    await setUp(page);
    await page.mouse.click(900, 500);
    const work = await openWork(page, '听一听', /向南/);
    await work.locator('body').evaluate(() => (document.cookie = 'xuelang_visit=1; path=/'));
    await nobody(page, 61);
    await nobody(page, 15);
    await expect.poll(() => state(page)).toBe('attract');
    await expect.poll(() => asked.length).toBe(1);
    await page.mouse.click(900, 500);
    await page.getByRole('button', { name: '听一听', exact: true }).click();
    await page.locator('.tile').filter({ hasText: /向南/ }).click();
    await page.clock.runFor(4000);
    // The visitor before may still be signed in.
    await expect(page.locator('[data-frame] iframe')).toHaveCount(0);
    await page.clock.runFor(2000);
    await expect.poll(() => asked.length).toBe(2);
    await page.clock.runFor(6000);
    await expect(work.locator('h1')).toBeVisible();
  });

  test('staff set it up, and nobody else leaves it', async ({ page }) => {
    await page.clock.install({ time: new Date(morning) });
    await page.goto(kiosk);
    await page.getByRole('button', { name: /预览/ }).click();
    await page.getByRole('button', { name: '设为一体机' }).click();
    await page.getByLabel('新密码').fill('2580');
    await page.getByLabel('再写一遍').fill('2580');
    await page.getByRole('button', { name: '确定' }).click();
    await expect(page.locator('[data-notice]')).toContainText('设好了');
    await expect(page.getByRole('button', { name: /预览/ })).toBeHidden();
    const press = async (seconds: number) => {
      await page.mouse.move(40, 40);
      await page.mouse.down();
      await page.clock.runFor(seconds * 1000);
      await page.mouse.up();
    };
    await press(1);
    await expect(page.getByRole('dialog', { name: '工作人员' })).toHaveCount(0);
    await press(2.1);
    const type = async (pin: string) => {
      for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
      await page.getByRole('button', { name: '确定' }).click();
    };
    for (let tries = 0; tries < 5; tries++) {
      await type('1111');
      await expect(page.locator('.said')).toContainText(tries < 4 ? '不对' : '请等');
    }
    await type('2580');
    await expect(page.locator('.said')).toContainText('请等');
    await page.clock.runFor(61_000);
    await press(2.1);
    await type('2580');
    await page.getByRole('button', { name: '这台屏怎么样' }).click();
    await expect(page.getByText('一体机', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '离开', exact: true }).click();
    await page.getByRole('button', { name: '离开，不再作一体机' }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});
