import { everythingSent, signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import { readFor, turnTo } from './reading.ts';

const hall = 'jin-ye-chang-lang';

const exhibits = (page: Page) => page.locator('x-hall article[data-exhibit]');

test('a hall is read exhibit by exhibit: what was looked at is marked, and one goes on there', async ({
  page,
  member,
  server,
}) => {
  await signIn(page, member);
  await page.clock.install();
  await page.goto(`/hall/${hall}/`);
  const third = await exhibits(page).nth(2).getAttribute('id');

  // The plan's numbers lead to the exhibits.
  await page
    .getByRole('group', { name: /平面图/ })
    .getByRole('link', { name: /^3 / })
    .click();
  await expect(page).toHaveURL(`/hall/${hall}/#${third}`);
  await expect(exhibits(page).nth(2)).toBeInViewport();
  // A stretch of study is recorded after half a minute, or when one goes on.
  await readFor(page, 40);
  await expect(page.locator(`.mark[data-part="${third}"]`)).toHaveClass(/seen/);
  await expect(exhibits(page).nth(2).locator('[data-state]')).toBeVisible();

  // A tour is heard where it stands, its sentence lit.
  const stop = page.locator('[data-tour] li').first();
  await stop.getByRole('button', { name: /第 1 站/ }).click();
  await expect(stop.locator('.told')).toHaveText((await stop.locator('[data-cue]').first().textContent()) ?? '');
  await stop.getByRole('button', { name: /第 1 站/ }).click();
  await expect(stop.locator('.told')).toHaveCount(0);

  await page.goto('/');
  await expect(page.locator('x-continue [data-link]')).toHaveAttribute('href', new RegExp(`/hall/${hall}/#`));
  await expect(page.locator('x-continue [data-where]')).toHaveText(/第 \d+ 件：/);

  await page.goto(`/hall/${hall}/`);
  await expect(page.getByRole('link', { name: /^上次读到：/ })).toBeVisible();
  const count = await exhibits(page).count();
  for (let i = 0; i < count; i += 1) {
    await turnTo(page, exhibits(page).nth(i));
    await readFor(page, i === count - 1 ? 40 : 10);
  }
  await expect(page.getByText('这个展馆的展品都看过了')).toBeVisible();
  await everythingSent(page);
  const mine = (await server.recordsOf(member)).filter(({ activity }) => activity === `hall/${hall}`);
  expect(mine.filter(({ verb }) => verb === 'completed')).toHaveLength(1);
  await page.goto('/hall/');
  await expect(page.locator(`[data-stop="hall/${hall}"] [data-state]`)).toHaveText('已学完');
});
