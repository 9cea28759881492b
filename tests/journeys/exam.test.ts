import { expectAccessible } from './accessible.ts';
import { signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import { openOffice, withOrganisation } from './office.ts';

/** Answers whatever question is on the desk. */
async function answer(page: Page): Promise<void> {
  const sheet = page.locator('[data-sheets] fieldset');
  if ((await sheet.locator('.pick').count()) > 0) await sheet.locator('.line').first().click();
  else if ((await sheet.locator('input').count()) > 0) await sheet.locator('input').first().fill('国门');
  else if ((await sheet.locator('select').count()) > 0) await sheet.locator('select').first().selectOption('A');
  else await sheet.locator('[data-step="1"]').first().click();
}

test('an examination: scheduled, begun, answered, reloaded, the server gone and back, handed in', async ({
  page,
  server,
  newDevice,
}) => {
  const { organiser } = await withOrganisation(server);
  await openOffice(page, organiser, '/office/exams/');
  await page.getByRole('button', { name: '安排考试' }).click();
  await page.getByLabel('考试名称').fill('季度考试');
  // The form begins with the next full hour.
  await page.getByLabel('开始').fill('2026-01-01T00:00');
  await page.getByRole('button', { name: '安排', exact: true }).click();
  await expect(page.getByRole('heading', { name: '季度考试' })).toBeVisible();

  const member = await server.newMember({ branch: 'funing' });
  const desk = await newDevice();
  await signIn(desk, member);
  await desk.goto(`${server.url}/exam/`);
  await desk.getByRole('link', { name: /季度考试/ }).click();
  await desk.getByRole('button', { name: '开始答题' }).click();
  await expect(desk.getByText('答了 0 / 30 题')).toBeVisible();
  for (let question = 0; question < 3; question++) {
    await answer(desk);
    await desk.getByRole('button', { name: '下一题' }).click();
  }
  await expect(desk.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await expectAccessible(desk, 'an examination under way');
  await desk.reload();
  await expect(desk.getByText('答了 3 / 30 题')).toBeVisible();

  await server.stop();
  await answer(desk);
  await expect(desk.getByText(/连不上网站：1 处还没有保存/)).toBeVisible();
  await server.start();
  await expect(desk.getByText(/已保存/)).toBeVisible({ timeout: 20_000 });

  // Another device sees all of it and goes on; this one hears of that.
  const phone = await newDevice();
  await signIn(phone, member);
  await phone.goto(desk.url());
  await phone.getByRole('button', { name: '接着答题' }).click();
  await expect(phone.getByText('答了 4 / 30 题')).toBeVisible();
  await phone.getByRole('button', { name: '第 30 题，未答' }).click();
  await answer(phone);
  await expect(phone.getByText(/已保存/)).toBeVisible();

  await desk.getByRole('navigation', { name: '答题卡' }).getByRole('button', { name: '交卷' }).click();
  await expect(desk.getByText('还有 26 题没有答：').or(desk.getByText('还有 25 题没有答：'))).toBeVisible();
  await desk.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
  await expect(desk.getByText('答了 5 / 30 题')).toBeVisible();
  await page.reload();
  await expect(page.getByText('已交卷', { exact: true }).first()).toBeVisible();
});
