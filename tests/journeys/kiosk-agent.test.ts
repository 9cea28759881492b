import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { runAgent } from '../../scripts/kiosk/agent.ts';
import { settingsSchema } from '../../scripts/kiosk/settings.ts';
import { timing } from '../../scripts/kiosk/shift.ts';
import { expect, type Page, test } from './journey.ts';
import { openOffice, withOrganisation } from './office.ts';

/** An agent over a browser of its own, in a hurry, and a machine that is 61 °C warm. */
async function startAgent(url: string, code: string): Promise<{ screen(): Promise<Page>; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-'));
  const profile = join(folder, 'profile');
  await mkdir(join(folder, 'thermal_zone0'));
  await writeFile(join(folder, 'thermal_zone0/temp'), '61200');
  const isRoot = process.getuid?.() === 0;
  const settings = settingsSchema.parse({
    ...{ url, profile, code, thermal: folder, browser: findBrowser() },
    // Beside the agent's pipe a door for the test.
    flags: ['--headless=new', '--disable-gpu', '--remote-debugging-port=0', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const stop = new AbortController();
  const quick = { ...timing, look: 300, answer: 1000, tell: 1000, patience: { ...timing.patience, silent: 1500 } };
  const running = runAgent(settings, stop.signal, quick);
  const doors: Browser[] = [];
  return {
    async screen() {
      const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
      const door = await chromium.connectOverCDP(`http://127.0.0.1:${port ?? ''}`);
      doors.push(door);
      return door.contexts()[0]!.pages()[0]!;
    },
    async stop() {
      stop.abort();
      await running;
      await Promise.all(doors.map((door) => door.close().catch(() => undefined)));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

test('the office sees, tells and changes a screen through its agent, which brings it back when it hangs or crashes', async ({
  page,
  server,
}) => {
  // Two browsers, one of which is started three times.
  test.slow();
  const { administrator } = await withOrganisation(server);
  await openOffice(page, administrator, '/office/kiosks/');
  const group = page.getByRole('region', { name: '演示屏' });
  await group.getByRole('button', { name: '登记一块屏' }).click();
  await page.getByLabel('屏的名字').fill('值守的屏');
  await page.getByRole('button', { name: '要一个登记码' }).click();
  const code = await page.locator('.kiosk-code .code').innerText();
  await page.getByRole('button', { name: '输好了' }).click();

  const agent = await startAgent(`${server.url}/kiosk/yan-shi/`, code);
  try {
    await expect(page.getByText('61 °C').or(page.getByText('还没有设为一体机'))).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: '值守的屏' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('61 °C')).toBeVisible();
    await expect(dialog.getByText('硬盘空余')).toBeVisible();
    await dialog.getByRole('button', { name: '截屏' }).click();
    const picture = dialog.locator('.kiosk-detail img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth).catch(() => 0))
      .toBeGreaterThan(300);

    const newest = dialog.locator('.kiosk-commands li').first();
    let screen = await agent.screen();
    await dialog.getByRole('button', { name: '发消息' }).click();
    await page.getByRole('textbox', { name: '一句话' }).fill('请往左边走');
    await page.getByRole('button', { name: '显示', exact: true }).click();
    await expect(screen.getByRole('alert')).toHaveText('请往左边走');
    await screen.evaluate(() => Object.assign(window, { isOld: true }));
    await dialog.getByRole('button', { name: '重新载入' }).click();
    await dialog.getByRole('button', { name: '没有人用时载入' }).click();
    await expect.poll(() => screen.evaluate(() => 'isOld' in window).catch(() => true)).toBe(false);
    // The new page knows at once that there is an agent.
    await dialog.getByRole('button', { name: '截屏' }).click();
    await expect(newest).toContainText('截屏');
    await expect(newest).toContainText('好了');

    // It hangs.
    void screen
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    // What it is told meanwhile it does when it is back.
    await dialog.getByRole('button', { name: '截屏' }).click();
    await expect(dialog.getByText('自己重启过 1 次：页面没有反应')).toBeVisible({ timeout: 30_000 });
    await expect(newest).toContainText('好了');
    screen = await agent.screen();
    await expect(screen.getByRole('alert')).toHaveText('请往左边走');
    // It crashes.
    const devtools = await screen.context().newCDPSession(screen);
    void devtools.send('Page.crash').catch(() => undefined);
    await dialog.getByRole('button', { name: '截屏' }).click();
    await expect(dialog.getByText('自己重启过 2 次：页面崩溃了')).toBeVisible({ timeout: 30_000 });
  } finally {
    await agent.stop();
  }
});
