import { everythingSent, signIn } from './account.ts';
import { answer, asked, question } from './answer.ts';
import { expect, test, type Page } from './journey.ts';
import { ownSite } from './second-build.ts';
import { newServer } from './server.ts';

test.use({ serviceWorkers: 'allow' });

const course = '/course/guo-men/';
const kept = '已存在这台设备上，没有网也能学';

async function keepWork(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: /^离线保存（\d/ }).click();
  await expect(page.getByText(kept)).toBeVisible();
}

/** Everything in the caches of the site: addresses and texts. */
async function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return texts;
  });
}

test('a kept course is studied without a network, and the records arrive later', async ({
  page,
  context,
  member,
  server,
}) => {
  await signIn(page, member);
  await keepWork(page, course);
  await context.setOffline(true);
  await server.stop();
  try {
    await page.goto(course);
    await page.getByRole('link', { name: /界碑/ }).first().click();
    await expect(page.getByText('已随《')).toBeVisible();
    await answer(await question(page, 2));
    await page.goto('/quiz/guo-men-ce-yan/');
    await page.getByRole('button', { name: '开始答题' }).click();
    await answer(asked(page));

    await page.goto('/lesson/san-wan/');
    await expect(page.getByRole('heading', { name: '这一页没有存在这台设备上' })).toBeVisible();
    const row = page.locator('[data-kept="course/guo-men"]');
    await expect(row).toContainText(/课程 · 9 页 · [\d.]+ [kM]B/);
    await row.getByText('里面的每一课').click();
    await expect(row.locator('.inside a')).toHaveCount(8);
    await page.goto('/me/');
    await expect(page.getByText(/\d+ 条记录还在这台设备上，连上服务器就会送出。/)).toBeVisible();
    const texts = await cached(page);
    expect(texts.filter((text) => text.endsWith('/offline/kept/course/guo-men'))).toHaveLength(1);
    expect(texts.filter((text) => /^http/.test(text) && !/\/offline\/(?:file|kept|old)\//.test(text))).toEqual([]);
    const personal = [member.id, member.name, member.displayName, '"/api/'];
    expect(texts.filter((text) => personal.some((one) => text.includes(one))).map((text) => text.slice(0, 80))).toEqual(
      [],
    );
  } finally {
    await server.start();
  }
  await context.setOffline(false);
  await everythingSent(page);
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(2);
});

test('a new publish harms no open page, and the kept course becomes the new one', async ({ page, context }) => {
  const site = await ownSite();
  const server = await newServer(site.built);
  const at = (path: string): string => server.url + path;
  try {
    await keepWork(page, at(course));
    await page.goto(at('/lesson/jie-bei-gu-shi/'));
    await expect(page.getByText('已随《')).toBeVisible();

    await site.publish('界碑', '新碑');
    const served = (): Promise<string> => fetch(at('/lesson/jie-bei-gu-shi/')).then((answered) => answered.text());
    await expect.poll(served).toContain('新碑');
    // The scripts of the build before are no longer on the server.
    await answer(await question(page, 2));

    const other = await context.newPage();
    // The lesson that is open may have fetched it by then: whoever comes first does.
    await other.goto(at(course));
    await expect(other.getByText(kept)).toBeVisible();
    await other.goto(at('/offline/'));
    await expect(other.getByText('已是最新')).toBeVisible();

    await page.locator('x-figure button.zoom').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await context.setOffline(true);
    await server.stop();
    await other.goto(at('/lesson/jie-bei-gu-shi/'));
    await expect(other.getByRole('heading', { level: 1 })).toContainText('新碑');
    await expect((await question(other, 2)).locator('[data-verdict="right"]')).toBeVisible();
    await page.close();
    await other.close();
  } finally {
    await server.remove();
    await site.remove();
  }
});

test('what is newer on the site is fetched when one says so', async ({ page, context }) => {
  const site = await ownSite();
  const server = await newServer(site.built);
  const at = (path: string): string => server.url + path;
  try {
    await keepWork(page, at(course));
    await page.goto(at('/offline/'));
    const row = page.locator('[data-kept="course/guo-men"]');
    await expect(row).toContainText('已是最新');

    await site.publish('界碑', '新碑');
    const served = (): Promise<string> => fetch(at('/lesson/jie-bei-gu-shi/')).then((answered) => answered.text());
    await expect.poll(served).toContain('新碑');
    await page.reload();
    await expect(row).toContainText(/网站上有更新，要下载 \d+ kB/);
    await row.getByRole('button', { name: /^更新《/ }).click();
    await expect(page.getByText('更新好了。')).toBeVisible();
    await expect(row).toContainText('已是最新');

    await context.setOffline(true);
    await server.stop();
    await page.goto(at('/lesson/jie-bei-gu-shi/'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('新碑');
  } finally {
    await server.remove();
    await site.remove();
  }
});

test('Chromium takes it for an app that can be installed, and /offline/ offers that', async ({ page, context }) => {
  await page.goto('/offline/');
  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  // What keeps it from being installed; a window without a profile of its own can install nothing.
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  // Headless browsers never ask by themselves.
  await page.evaluate(() => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(document.documentElement.setAttribute('data-prompted', '')),
    });
    dispatchEvent(event);
  });
  await page.getByRole('button', { name: '把学廊安装到这台设备' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-prompted', '');
  await expect(page.getByRole('button', { name: '把学廊安装到这台设备' })).toHaveCount(0);
});

test('what can’t be kept says why; what is kept can be removed', async ({ page, context, server, baseURL }) => {
  await page.goto('/lesson/san-wan/');
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));

  // Another page is at it: this one waits its turn, and can be told not to.
  const other = await context.newPage();
  await other.goto('/settings/');
  await other.evaluate(
    () => new Promise<void>((held) => void navigator.locks.request('xuelang.kept', () => new Promise(() => held()))),
  );
  await page.bringToFront();
  await page.getByRole('button', { name: /^离线保存/ }).click();
  await expect(page.getByText('正在存到这台设备')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: /^离线保存/ })).toBeVisible();
  await other.close();

  await server.stop();
  await page.getByRole('button', { name: /^离线保存/ }).click();
  await expect(page.getByText('没有存成：连不上服务器。')).toBeVisible();
  await server.start();

  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 200_000 });
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText(/没有存成：这台设备放不下。还要 [\d.]+ [kM]B/)).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '' });
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText(kept)).toBeVisible();

  const picture = await page.locator('.cover img').getAttribute('src');
  const ranges = await page.evaluate(async (path) => {
    const ask = async (range: string): Promise<string> => {
      const response = await fetch(path, { headers: { range } });
      return `${String(response.status)} ${response.headers.get('content-range') ?? ''} ${String((await response.blob()).size)}`;
    };
    return Promise.all(['bytes=10-19', 'bytes=-5', 'bytes=99999999-'].map(ask));
  }, picture ?? '');
  expect(ranges).toEqual([
    expect.stringMatching(/^206 bytes 10-19\/\d+ 10$/),
    expect.stringMatching(/^206 bytes \d+-\d+\/\d+ 5$/),
    expect.stringMatching(/^416 bytes \*\/\d+ 0$/),
  ]);

  await page.goto('/offline/');
  await page.getByRole('button', { name: '全部移除…' }).click();
  await page.getByRole('button', { name: '全部移除', exact: true }).click();
  await expect(page.getByText('还没有存下什么。')).toBeVisible();
  expect((await cached(page)).filter((text) => text.includes('/lesson/san-wan/"'))).toEqual([]);
});
