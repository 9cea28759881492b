import { readFile } from 'node:fs/promises';
import { everythingSent, signIn } from './account.ts';
import { answer, asked } from './answer.ts';
import { spoilOutbox, tracesOf } from './device.ts';
import { expect, test, type Page } from './journey.ts';
import { openLesson, readSections } from './study.ts';

/** A section and a question of a lesson. */
async function study(page: Page): Promise<void> {
  await openLesson(page, 'san-wan');
  await readSections(page, 1);
  await answer(page.locator('x-question').first());
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function erase(page: Page): Promise<void> {
  await page.getByRole('button', { name: '清除我的学习数据' }).click();
  const sheet = page.getByRole('dialog', { name: '清除我的学习数据' });
  await expect(sheet.getByText(/要清除的是.+还有全部答题和印/)).toBeVisible();
  await sheet.getByRole('textbox').fill('清楚');
  await sheet.getByRole('button', { name: '全部清除' }).click();
  await expect(sheet.getByRole('alert')).toHaveText('请在格子里写“清除”两个字。');
  await sheet.getByRole('textbox').fill('清除');
  await sheet.getByRole('textbox').press('Enter');
  await expect(page.getByText('学习数据已经清除。')).toBeFocused();
  await expect(page.getByText('学习册还是空白的。')).toBeVisible();
}

test('a member takes along a table and everything there is', async ({ page, member, server }) => {
  await signIn(page, member);
  await study(page);
  await everythingSent(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '存下全部数据' }).click();
  await expect(page.getByText('现在做不了：连不上网站。请稍后再按一次。')).toBeVisible();
  await page.context().setOffline(false);

  const table = await downloaded(page, '存成表格');
  expect(table.name).toMatch(/^学习明细-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(table.text).toMatch(/^\uFEFF类别,名称,开始,完成,学习分钟,进度,答过题数,答对过题数\r\n/);
  expect(table.text).toMatch(/\r\n微课,[^\r\n]+,学了 \d+%,1,1\r\n/);

  const all = JSON.parse((await downloaded(page, '存下全部数据')).text) as {
    server: { member: object; records: { record: { id: string } }[] };
    thisDevice: { unsent: unknown[] };
  };
  expect(all.server.member).toMatchObject({ id: member.id, displayName: member.displayName });
  const ids = all.server.records.map(({ record }) => record.id);
  expect(ids.sort()).toEqual((await server.recordsOf(member)).map(({ id }) => id).sort());
  expect(all.thisDevice.unsent).toEqual([]);
});

test('what a member erases is gone from other devices too, and does not come back from them', async ({
  page,
  newDevice,
  member,
  server,
}) => {
  await signIn(page, member);
  await study(page);
  await everythingSent(page);

  const other = await newDevice();
  await signIn(other, member);
  await expect(other.getByText('学习册还是空白的。')).toBeHidden();
  await other.goto('/lesson/san-wan/');
  await other.context().route('**/api/records', (route) => route.abort());
  await answer(other.locator('x-question').nth(1));
  // Nobody studies there any more; what was studied could not be sent.
  await other.goto('/me/');
  await expect(other.getByText(/\d+ 条记录还在这台设备上/)).toBeVisible();

  await page.getByRole('button', { name: '清除我的学习数据' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: '清除我的学习数据' })).toBeFocused();
  expect(await server.recordsOf(member)).not.toEqual([]);
  await erase(page);
  expect(await server.recordsOf(member)).toEqual([]);
  expect((await tracesOf(page, ['lesson/san-wan'])).filter((line) => line.includes(member.id))).toEqual([]);

  await other.context().unroute('**/api/records');
  await other.reload();
  await everythingSent(other);
  await expect(other.getByText('学习册还是空白的。')).toBeVisible();
  expect(await server.recordsOf(member)).toEqual([]);
  expect((await tracesOf(other, ['lesson/san-wan'])).filter((line) => line.includes(member.id))).toEqual([]);

  await other.goto('/lesson/san-wan/');
  await answer(other.locator('x-question').first());
  await everythingSent(other);
  const answers = (await server.recordsOf(member)).filter(({ verb }) => verb === 'answered');
  expect(answers).toHaveLength(1);
  await page.goto('/me/');
  await expect(page.locator('[data-where]')).not.toBeEmpty();
});

test('without the server nothing is erased; without an account this device is', async ({ page, member, server }) => {
  await study(page);
  await page.goto('/me/');
  await expect(page.getByText('没有登录：下面是这台设备上的学习。')).toBeVisible();
  const { text } = await downloaded(page, '存下全部数据');
  const { server: known, thisDevice } = JSON.parse(text) as { server: null; thisDevice: { unsent: object[] } };
  expect(known).toBeNull();
  expect(thisDevice.unsent).not.toEqual([]);
  await erase(page);
  expect(await tracesOf(page, ['"guest"'])).toEqual([]);

  await signIn(page, member);
  await study(page);
  await everythingSent(page);
  await page.context().route('**/api/me/erase', (route) => route.abort());
  await page.getByRole('button', { name: '清除我的学习数据' }).click();
  const sheet = page.getByRole('dialog', { name: '清除我的学习数据' });
  await sheet.getByRole('textbox').fill('清除');
  await sheet.getByRole('button', { name: '全部清除' }).click();
  await expect(sheet.getByRole('alert')).toHaveText('连不上服务器，什么也没有清除。请稍后再试。');
  await sheet.getByRole('button', { name: '不清除' }).click();
  await expect(page.locator('[data-where]')).toBeVisible();
  expect(await server.recordsOf(member)).not.toEqual([]);
});

test('a record that the server did not take is shown with its reason, sent again, or put away', async ({
  page,
  member,
  server,
}) => {
  await signIn(page, member);
  await study(page);
  await everythingSent(page);
  const [sent] = await server.recordsOf(member);
  if (!sent) throw new Error('nothing was sent');
  await spoilOutbox(page, { ...sent, id: sent.id.replace(/.{4}$/, 'beef'), activity: 'lesson/no-such-lesson' });
  await spoilOutbox(page, { ...sent, seconds: 1 });
  await page.reload();
  const list = page.locator('[data-rejected-list] li');
  await expect(list).toHaveCount(2);
  const missing = list.filter({ hasText: 'lesson/no-such-lesson' });
  await expect(missing).toContainText('没有这项学习内容');
  await missing.getByRole('button', { name: '再送一次' }).click();
  await expect(page.getByText('服务器还是没有接受。')).toBeVisible();
  await list.filter({ hasText: '同一编号已有不同的记录' }).getByRole('button', { name: '知道了，移走' }).click();
  await expect(list).toHaveCount(1);
  await missing.getByRole('button', { name: '知道了，移走' }).click();
  await expect(page.getByText('服务器没有接受的记录')).toBeHidden();
  await page.reload();
  await everythingSent(page);
  await expect(page.getByText('服务器没有接受的记录')).toBeHidden();
});

test('every run through a quiz is listed, and the proof is one page of A4', async ({ page, member }) => {
  await signIn(page, member);
  for (const how of ['right', 'wrong', 'right', 'right'] as const) {
    await page.goto('/quiz/jin-ye-xian-feng-ce-yan/');
    await page.locator('x-quiz').evaluate((quiz) => quiz.setAttribute('data-take', '2'));
    await page.getByRole('button', { name: /开始答题|再做一轮|重新开始|再来一轮/ }).click();
    await answer(asked(page), how);
    await page.getByRole('button', { name: '下一题' }).click();
    await answer(asked(page), how);
    await page.getByRole('button', { name: '看结果' }).click();
  }
  await everythingSent(page);
  const quiz = page.locator('[data-quiz="quiz/jin-ye-xian-feng-ce-yan"]');
  await quiz.getByText('历次成绩（3）').click();
  await expect(quiz.locator('tbody tr')).toHaveCount(3);
  await quiz.getByRole('button', { name: '还有更早的，取回来看' }).click();
  await expect(quiz.getByText('历次成绩（4）')).toBeFocused();

  await page.getByRole('link', { name: '打开学习证明' }).click();
  await expect(page.getByRole('heading', { name: '学习证明' })).toBeVisible();
  await expect(page.locator('[data-name]')).toHaveText(member.displayName);
  await expect(page.locator('[data-quizzes] tbody td').nth(2)).toHaveText('4 次');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: '回我的学习' })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
