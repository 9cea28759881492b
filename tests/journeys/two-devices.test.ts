import { everythingSent, signIn, signInAndAdopt } from './account.ts';
import { answer, asked } from './answer.ts';
import { expect, test, type Page } from './journey.ts';
import { openLesson, marks, readSections } from './study.ts';

const quiz = '/quiz/jin-ye-xian-feng-ce-yan/';

test('a member studies, is quizzed, signs in, and goes on from the same place in another browser', async ({
  page,
  newDevice,
  member,
  server,
}) => {
  await openLesson(page, 'san-wan');
  await readSections(page, 3);
  await page.mouse.move(100, 300);
  await page.clock.fastForward(55_000);
  const stoppedAt = await marks(page).nth(2).locator('a').textContent();

  await page.goto(quiz);
  await page.getByRole('button', { name: '开始答题' }).click();
  for (const how of ['right', 'wrong', 'right'] as const) {
    await answer(asked(page), how);
    await page.getByRole('button', { name: '下一题' }).click();
  }
  const fourth = await asked(page).getAttribute('data-part');

  await signInAndAdopt(page, member);
  await everythingSent(page);
  await expect(page.locator('.now [data-minutes]')).not.toHaveText('0 分钟');
  await expect(page.locator('[data-where]')).toHaveText('金叶先锋测验');
  const study = await studyOf(page);

  const other = await newDevice();
  await signIn(other, member);
  await everythingSent(other);
  await expect.poll(() => studyOf(other)).toEqual(study);
  await expect(other.locator('[data-quiz="quiz/jin-ye-xian-feng-ce-yan"]')).toContainText(
    '做过 3 / 20 题，答对过 2 题',
  );

  await other.goto('/');
  await expect(other.getByRole('link', { name: '继续学习' })).toHaveAttribute('href', /jin-ye-xian-feng-ce-yan/);

  await other.goto('/lesson/san-wan/');
  await expect(marks(other).nth(2)).toHaveClass(/seen/);
  await other.getByRole('link', { name: `上次读到：${stoppedAt ?? ''}` }).click();
  await expect(other.getByRole('heading', { name: stoppedAt ?? '' })).toBeInViewport();

  await other.goto(quiz);
  await expect(other.getByText('上次答了 3 题，还有 7 题')).toBeVisible();
  await other.getByRole('button', { name: '接着做' }).click();
  await expect(asked(other)).toHaveAttribute('data-part', fourth ?? '');
  for (let number = 4; number <= 10; number++) {
    await expect(other.locator('[data-number]')).toHaveText(String(number));
    await answer(asked(other));
    await other.getByRole('button', { name: number < 10 ? '下一题' : '看结果' }).click();
  }
  await expect(other.getByRole('heading', { name: '答对 9 题，共 10 题' })).toBeVisible();
  await everythingSent(other);

  await page.goto(quiz);
  await expect(page.getByText('上一轮 10 题，答对 9 题')).toBeVisible();
  await page.getByRole('button', { name: '只做错题' }).click();
  await expect(page.locator('[data-of]')).toHaveText('1');

  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(10);
});

/** What my study says: hours by month, courses, quizzes, where to go on. */
async function studyOf(page: Page): Promise<string[]> {
  const facts = page.locator('[data-hours], [data-minutes], [data-course-state], [data-quiz-state], [data-where]');
  return facts.allTextContents();
}
