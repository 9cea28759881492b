import { everythingSent, signIn } from './account.ts';
import { answer, asked, question } from './answer.ts';
import { expect, test, type Page } from './journey.ts';

test('answers given in one tab appear in the other, none lost and none doubled', async ({
  page,
  context,
  member,
  server,
}) => {
  await signIn(page, member);
  const other = await context.newPage();
  await Promise.all([page, other].map((tab) => tab.goto('/lesson/san-wan/')));
  const first = (tab: Page) => tab.locator('x-question').nth(0);
  const second = (tab: Page) => tab.locator('x-question').nth(1);
  await question(other, 1);

  await answer(first(page), 'wrong');
  await expect(first(other).locator('[data-verdict="wrong"]')).toBeVisible();

  // A question that somebody is at work on is left alone.
  await first(page).getByRole('button', { name: '再试一次' }).click();
  await first(page).locator('label').first().click();
  await answer(second(other));
  await expect(second(page).locator('[data-verdict="right"]')).toBeVisible();
  await expect(first(page).locator('input').first()).toBeChecked();

  await Promise.all([page, other].map((tab) => everythingSent(tab)));
  const records = await server.recordsOf(member);
  expect(records.filter(({ verb }) => verb === 'answered')).toHaveLength(2);
});

test('two tabs go through the same run of a quiz', async ({ page, context, member, server }) => {
  await signIn(page, member);
  const other = await context.newPage();
  const quiz = '/quiz/guo-men-ce-yan/';
  await Promise.all([page, other].map((tab) => tab.goto(quiz)));

  await page.bringToFront();
  await page.getByRole('button', { name: '开始答题' }).click();
  await answer(asked(page));
  await expect(other.getByText('上次答了 1 题，还有 9 题')).toBeVisible();
  await other.bringToFront();
  await other.getByRole('button', { name: '接着做' }).click();
  await expect(other.locator('[data-number]')).toHaveText('2');
  await answer(asked(other));
  await page.bringToFront();
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByRole('button', { name: '先跳过' }).click();
  await answer(asked(page));

  await Promise.all([page, other].map((tab) => everythingSent(tab)));
  await page.goto(quiz);
  await expect(page.getByText('上次答了 3 题，还有 7 题')).toBeVisible();
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(3);
  expect(new Set(answers.map(({ attempt }) => attempt)).size).toBe(1);
});
