import { expect, test } from './journey.ts';
import { pages } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('every page reads without JavaScript', async ({ page }) => {
  test.setTimeout(400_000);
  for (const { name, path } of pages) {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect.soft(main.getByRole('heading', { level: 1 }), name).toHaveText(/\S/);
    expect.soft((await main.innerText()).length, name).toBeGreaterThan(30);
    // What needs JavaScript is not there; what it would have done is said or done by the browser.
    await expect.soft(page.locator('.needs-js:visible'), name).toHaveCount(0);
    // A term's definition stands behind it instead of opening; a form's button needs no script.
    const idle = await main
      .locator('button:visible')
      .evaluateAll((all) => all.filter((one) => !one.closest('x-term, form[action]')).map((one) => one.outerHTML));
    expect.soft(name === 'components' ? [] : idle, name).toEqual([]);
  }
});

test('every question can be read and worked on paper, and its answer opened', async ({ page }) => {
  for (const path of [
    '/quiz/jin-ye-xian-feng-ce-yan/',
    '/quiz/yi-pian-ye-ce-yan/',
    '/lesson/san-wan/',
    '/lesson/ji-suan-yi-mu/',
  ]) {
    await page.goto(path);
    const questions = page.locator('x-question');
    expect(await questions.count()).toBeGreaterThan(1);
    for (const question of await questions.all()) {
      await expect(question.locator('fieldset')).toBeVisible();
      await expect(question.getByRole('group').first()).toHaveAccessibleName(/\S{6,}/);
      await expect(question.locator('.answer')).toBeHidden();
      await question.getByText('答案和解说').click();
      await expect(question.locator('.answer')).toBeVisible();
      expect((await question.locator('.answer').innerText()).length).toBeGreaterThan(10);
    }
  }
});

test('pictures, terms, comparisons and answers to think about are there', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  const definition = page.locator('x-term noscript').first();
  await expect(definition).toBeVisible();
  // Text in <noscript> is passed over by Playwright's own matchers.
  expect(await definition.evaluate((one) => one.textContent)).toContain('（党在社会基层组织中的战斗堡垒');
  await expect(page.locator('x-compare img')).toHaveCount(2);
  for (const picture of await page.locator('x-compare img').all()) await expect(picture).toBeVisible();
  await page.getByText('你的“连”在哪里？想一想，再打开').click();
  await expect(page.getByText('试着回答三个小问题')).toBeVisible();
  await page.getByRole('navigation', { name: '本课目录' }).getByRole('link', { name: '放到今天' }).click();
  await expect(page.getByRole('heading', { name: '放到今天' })).toBeInViewport();
});
