import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answer, asked, question } from './answer.ts';
import { expect, test } from './journey.ts';
import { newServer } from './server.ts';
import { marks, readSections } from './study.ts';

test('what is studied in Traditional characters is the same study in Simplified', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  await page.getByRole('link', { name: '繁體' }).click();
  await page.waitForURL('**/zh-hant/lesson/san-wan/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('支部建在連上：從三灣說起');
  await page.clock.install();
  await page.reload();
  await readSections(page, 2);
  await answer(await question(page, 1));

  // The choice is remembered: an address without a language leads to the page in it.
  await page.goto('/lesson/san-wan/#jin-tian');
  await page.waitForURL('**/zh-hant/lesson/san-wan/#*');
  await expect(page.getByRole('heading', { name: '放到今天' })).toBeInViewport();

  await page.getByRole('link', { name: '简体' }).click();
  await page.waitForURL(/\/lesson\/san-wan\/#/);
  expect(new URL(page.url()).pathname).toBe('/lesson/san-wan/');
  await expect(marks(page).nth(1)).toHaveClass(/seen/);
  await expect((await question(page, 1)).locator('[data-verdict="right"]')).toBeVisible();
});

test('each language has its own search', async ({ page }) => {
  await page.goto('/zh-hant/search/');
  const results = page.locator('[data-results] .entry-title');
  await page.getByRole('searchbox').fill('三灣');
  const lesson = results.filter({ hasText: '支部建在連上：從三灣說起' });
  await expect(lesson).toHaveAttribute('href', '/zh-hant/lesson/san-wan/');
  await expect(page.getByRole('status')).toHaveText(/找到 \d+ 條/);
  await page.getByRole('searchbox').fill('dangzhibu');
  await expect(page.getByRole('button', { name: '黨支部', exact: true })).toBeVisible();
  await expect(results.first()).toBeVisible();
});

test('a wrong address is told in its language', async ({ page }) => {
  const answered = await page.goto('/zh-hant/lesson/no-such-lesson/');
  expect(answered?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('這面牆上沒有掛東西');
  await page.getByRole('link', { name: '看全部課程' }).click();
  await page.waitForURL('**/zh-hant/course/');
});

test('who chose English has the interface in English, around a Chinese work, too', async ({ page }) => {
  await page.goto('/course/');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/course/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Courses');
  await page.locator('main a[href^="/course/"]').first().click();
  await page.waitForURL(/^[^/]+\/\/[^/]+\/course\/[a-z-]+\/$/);
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('My study');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u);

  await page.goto('/quiz/jin-ye-xian-feng-ce-yan/');
  await page.getByRole('button', { name: 'Begin' }).click();
  await answer(asked(page));
  await expect(page.locator('[data-tally]')).toHaveText('1 answered, 1 right');
  await page.getByRole('link', { name: 'My study' }).click();
  await page.waitForURL('**/en/me/');
  await expect(page.locator('[data-quiz="quiz/jin-ye-xian-feng-ce-yan"]')).toContainText(
    '1 of 20 answered, 1 mastered',
  );

  await page.goto('/search/?q=三湾');
  await page.waitForURL('**/en/search/?q=*');
  await expect(page.getByRole('status')).toHaveText(/^\d+ found$/);
  await expect(page.locator('[data-results] a[href="/lesson/san-wan/"]')).toBeVisible();
});

test('what signing in answers is in the language of the page', async ({ page }) => {
  for (const [language, button, problem] of [
    ['zh-hant', '登錄', '用戶名或密碼不正確'],
    ['en', 'Sign in', 'User name or password is wrong'],
  ] as const) {
    await page.goto(`/${language}/sign-in/`);
    await page.locator('#name').fill('nobody');
    await page.locator('#password').fill('not this one');
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(problem);
  }
});

test('the office speaks the language of the page', async ({ browser, isMobile, viewport }) => {
  const server = await newServer();
  const { name, password } = server.firstAdministrator;
  const context = await browser.newContext({ baseURL: server.url, viewport, isMobile });
  const page = await context.newPage();
  await page.goto('/en/office/branches/');
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.waitForURL('**/en/sign-in/');
  await page.locator('#name').fill(name);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/en/office/branches/');
  await page.getByRole('button', { name: 'New top branch' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('Please fill in a name.')).toBeVisible();
  await page.getByLabel('Name').fill('Head office');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('“Head office” has been created.')).toBeVisible();
  await expect(page.locator('[data-office]')).not.toContainText(/\p{Script=Han}/u);

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.waitForURL('**/en/office/members/');
  await expect(page.getByRole('cell', { name: 'Administrator' })).toBeVisible();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('row', { name: /New branch.*Head office/ })).toBeVisible();
  await page.goto('/zh-hant/office/audit/');
  await expect(page.getByRole('row', { name: /新建支部.*Head office/ })).toBeVisible();
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the English interface is read, and leads to its own pages and to the works', async ({ page }) => {
    await page.goto('/en/');
    await expect(page.getByRole('navigation', { name: 'Main' })).toContainText(/Courses.*Quizzes.*Notices.*My study/s);
    await page.getByRole('link', { name: 'Notices' }).first().click();
    await page.waitForURL('**/en/notice/');
    await page.getByRole('listitem').locator('a[href^="/notice/"]').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
  });
});

/** What an English page says in Chinese must be what editors wrote; else `src/site/english` lacks it. */
test('no words of the interface are left in Chinese on English pages', async () => {
  const written = await contentText();
  const names = (await readdir('dist/en', { recursive: true })).filter((name) => name.endsWith('.html'));
  const left = new Set<string>();
  for (const name of names)
    for (const text of textsOf(await readFile(join('dist/en', name), 'utf8')))
      if (/\p{Script=Han}/u.test(text) && !written.includes(text.replace(/\s/g, ''))) left.add(text);
  expect([...left]).toEqual([]);
});

async function contentText(): Promise<string> {
  const names = (await readdir('content', { recursive: true })).filter((name) => /\.(?:mdx|yaml)$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join('content', name), 'utf8')));
  // The search field's own example.
  return `${texts.join('\n')} Chinese or pinyin: 支部, sanwan, dzb…`.replace(/\s/g, '');
}

function textsOf(html: string): string[] {
  const body = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<ul class="languages"[^]*?<\/ul>/g, '');
  const labels = body.matchAll(/\s(?:aria-label|title|alt|placeholder|content)="([^"]*)"/g);
  const texts = [...body.split(/<[^>]*>/), ...Array.from(labels, ([, label = '']) => label)];
  // What editors wrote may stand in a row with what we did, or behind it: “read by …”.
  return texts
    .flatMap((text) => text.split(' · '))
    .map((text) => text.replace(/^[\w\s]+(?=\p{Script=Han})/u, '').trim());
}
