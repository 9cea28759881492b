import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { everythingSent, signIn } from './account.ts';
import { expect, test } from './journey.ts';

const id = 'ye-mai-chang-juan';
const path = `/rail/${id}/`;

/** The stops in their order, and where they are. */
const stopsOf = (page: Page) =>
  page
    .locator('article[data-stop]')
    .evaluateAll((all) => all.map((one) => ({ id: one.id, mm: Number((one as HTMLElement).dataset['mm']) })));

const slider = (page: Page): Locator => page.getByRole('slider', { name: '在墙上的位置' });
const place = async (page: Page | Locator): Promise<number> =>
  Number(await page.getByRole('slider', { name: '在墙上的位置' }).getAttribute('aria-valuenow'));

test.describe('by keys, wheel and hand', () => {
  // What slides is cut: how it slides is a matter of taste, where it comes to rest is not.
  test.use({ reducedMotion: 'reduce' });

  test('one walks along the wall, opens a stop, and what one has seen counts @once', async ({
    page,
    member,
    server,
  }) => {
    await signIn(page, member);
    await page.goto(path);
    const stops = await stopsOf(page);
    const view = page.getByRole('group', { name: /^墙面/ });
    await view.focus();
    await page.keyboard.press('3');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', String(stops[2]!.mm));
    await page.keyboard.press('ArrowRight');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', String(stops[3]!.mm));
    await expect(page.locator('[data-live]')).toContainText(`第 4 站，共 ${stops.length} 站`);
    await page.keyboard.press('End');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', '12000');
    await page.keyboard.press('Home');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', '0');

    // In the page an upright wheel scrolls the page; a sideways one moves along the wall.
    await view.hover();
    await page.mouse.wheel(400, 0);
    await expect.poll(() => place(page)).toBeGreaterThan(100);

    // Open: the whole window, the page's own article, and back.
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: '这一站' });
    await expect(panel.locator(`#${stops[1]!.id}`)).toBeVisible();
    await expect(page).toHaveURL(`${path}#${stops[1]!.id}`);
    await expectAccessible(page, 'an open stop');
    await page.keyboard.press('PageDown');
    await expect(panel.locator(`#${stops[2]!.id} h2`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    const before = await place(page);
    await view.hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => place(page)).toBeGreaterThan(before);

    // By hand.
    const held = await place(page);
    const box = (await view.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.8, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => place(page)).toBeGreaterThan(held);
    await page.keyboard.press('Escape');
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator(`article#${stops[1]!.id}`)).toBeVisible();

    // Three seconds of study before a stop: it is seen, here and on the server, as soon as one goes on.
    await view.focus();
    await page.keyboard.press('1');
    await page.waitForTimeout(3500);
    await page.keyboard.press('2');
    await expect(page.locator(`#${stops[0]!.id} [data-state]`)).toBeVisible({ timeout: 15_000 });
    await everythingSent(page);
    const progress = await page.request.get(`${server.url}/api/me/progress`);
    expect(JSON.stringify(await progress.json())).toContain(`rail/${id}`);
  });
});

/** What a kiosk does: the rail in a frame, positions by postMessage, and what it says written down. */
async function framed(page: Page): Promise<void> {
  await page.goto('/settings/');
  await page.evaluate((address) => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    addEventListener('message', ({ data }) => said.push(data));
    document.body.replaceChildren(
      Object.assign(document.createElement('iframe'), { src: address, width: '1300', height: '600', title: 'rail' }),
    );
  }, `${path}?kiosk`);
  await expect.poll(() => said(page, 'ready')).toHaveLength(1);
}

interface Said {
  is: string;
  stop?: string;
  mm?: number;
  part?: string | null;
}

const said = (page: Page, is: string): Promise<Said[]> =>
  page.evaluate((kind) => (window as unknown as { said: Said[] }).said.filter((one) => one.is === kind), is);

/** Positions at 50 Hz, as a bridge sends them. */
const send = (page: Page, way: number[], more: object = {}): Promise<void> =>
  page.evaluate(
    async ({ way, more }) => {
      for (const mm of way) {
        const position = { v: 1, src: 'test', seq: 1, t: performance.now(), raw: mm, mm, vel: 0, st: 'ok', ...more };
        document
          .querySelector('iframe')!
          .contentWindow!.postMessage({ xuelang: 'to-work', do: 'position', position }, location.origin);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    { way, more },
  );

test('a kiosk’s sensor moves it: no flicker at a border, the end is said, a lost sensor gives way to the hand', async ({
  page,
}) => {
  test.slow();
  await page.goto(path);
  const stops = await stopsOf(page);
  await framed(page);
  const frame = page.frameLocator('iframe');
  const rail = frame.locator('x-rail');
  const [second, third] = [stops[1]!, stops[2]!];

  // It rests at a stop, with noise: that stop opens by itself.
  const noisy = (mm: number, count: number) => Array.from({ length: count }, (_, i) => mm + ((i * 7919) % 11) - 5);
  await send(page, noisy(third.mm, 90));
  await expect(frame.getByRole('region', { name: '这一站' }).locator(`#${third.id}`)).toBeVisible();
  expect((await said(page, 'place')).at(-1)).toMatchObject({ part: third.id });

  // At the border of its reach nothing flickers.
  const gap = third.mm - second.mm;
  const border = third.mm - Math.min(250, gap / 2);
  await send(page, noisy(border, 25));
  const places = (await said(page, 'place')).length;
  await send(page, noisy(border, 60));
  expect((await said(page, 'place')).length - places).toBeLessThanOrEqual(1);

  // Beyond the wall it stays at its end, and says so.
  await send(page, noisy(12_400, 40), { st: 'off' });
  await expect(frame.getByText('屏幕在墙的尽头以外')).toBeVisible();
  expect(await place(rail)).toBe(12_000);

  // Garbage is no position.
  await send(page, [100], { mm: 'here' });
  await send(page, [100], { v: 2 });
  expect(await place(rail)).toBe(12_000);

  // Asked for a stop, it asks the motor; nobody moves the screen, so the picture goes alone.
  await page.evaluate((stop) => {
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ xuelang: 'to-work', do: 'stop', id: stop }, location.origin);
  }, second.id);
  await expect.poll(() => said(page, 'drive')).toMatchObject([{ stop: second.id, mm: second.mm }]);
  await expect.poll(() => place(rail), { timeout: 15_000 }).toBe(second.mm);

  // Two seconds of silence: it is said calmly, and a hand moves the picture.
  await expect(frame.getByText('暂时收不到屏幕的位置')).toBeVisible();
  await frame.getByRole('group', { name: /^墙面/ }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => place(rail)).toBe(0);
  // It comes back by itself.
  await send(page, noisy(third.mm, 40));
  await expect(frame.getByText('暂时收不到屏幕的位置')).toBeHidden();
  expect(Math.abs((await place(rail)) - third.mm)).toBeLessThan(8);
});

test('a finger drags the wall in the page, and the page scrolls on it @phone', async ({ page, isMobile }) => {
  test.skip(!isMobile);
  await page.goto(path);
  const view = page.getByRole('group', { name: /^墙面/ });
  await view.scrollIntoViewIfNeeded();
  expect(await view.evaluate((one) => getComputedStyle(one).touchAction)).toBe('pan-y');
  await page.getByRole('button', { name: '下一站' }).first().tap();
  const stops = await stopsOf(page);
  await expect(slider(page)).toHaveAttribute('aria-valuenow', String(stops[1]!.mm));
});
