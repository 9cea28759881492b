import { expect, test } from './journey.ts';

// As visitors have it: the service worker is there from the second page on.
test.use({ serviceWorkers: 'allow' });

test('the whole site loads nothing from elsewhere, breaks no policy and has no dead end', async ({ page, baseURL }) => {
  test.setTimeout(400_000);
  const trouble: string[] = [];
  let at = '';
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${baseURL ?? ''}/`)) trouble.push(`${at}: asks ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${at}: ${String(response.status())} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left breaks off what it no longer needs.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') trouble.push(`${at}: ${why} ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`${at}: console: ${message.text()}`);
  });

  const seen = new Set([
    '/',
    '/me/',
    '/settings/',
    '/offline/',
    '/sign-in/',
    '/office/components/',
    '/search/?q=sanwan',
  ]);
  const files = new Set<string>();
  const anchors = new Set<string>();
  const ids = new Map<string, string[]>();
  for (const path of seen) {
    at = path;
    await page.goto(path);
    const links = await page
      .locator('a[href]')
      // Links in drawings have no address as text of their own.
      .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link);
      if (origin !== baseURL) continue;
      if (hash) anchors.add(pathname + decodeURIComponent(hash));
      // What the API hands out are files for downloading, not pages; documents and manifests open in programs of their own.
      if (pathname.startsWith('/api/') || pathname === '/search/') continue;
      (pathname.endsWith('/') ? seen : files).add(pathname);
    }
    ids.set(new URL(page.url()).pathname, await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
    // Pictures load when they come near: all of them are to load.
    for (const picture of await page.locator('img').all()) {
      if (!(await picture.isVisible())) continue;
      await picture.evaluate((image) => image.scrollIntoView({ behavior: 'instant' }));
      await expect
        .poll(
          () => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth),
          `${path} ${(await picture.getAttribute('src')) ?? ''}`,
        )
        .toBeGreaterThan(0);
    }
  }
  for (const file of files) {
    const answer = await page.request.get(file);
    if (answer.status() !== 200) trouble.push(`${String(answer.status())} ${file}`);
  }
  expect(trouble).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
  const dead = [...anchors].filter((anchor) => {
    const [path = '', id = ''] = anchor.split('#');
    return !ids.get(path)?.includes(id);
  });
  expect(dead).toEqual([]);
});

test('a wrong address says so, with its status', async ({ page }) => {
  const answer = await page.goto('/lesson/no-such-lesson/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '这面墙上没有挂东西' })).toBeVisible();
  await page.getByRole('searchbox').fill('三湾');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await page.waitForURL(/\/search\/\?q=/);
  await expect(page.getByRole('status')).toContainText('找到');
});
