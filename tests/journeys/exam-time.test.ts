import { signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import { openOffice, withOrganisation } from './office.ts';
import type { TestMember } from './server.ts';

const minute = 60_000;

/** An examination that has begun: half an hour, one attempt, ten minutes in which answers may come late. */
async function schedule(page: Page, organiser: TestMember, title: string): Promise<string> {
  await openOffice(page, organiser, '/office/exams/');
  const { papers } = (await (await page.request.get('/api/office/exams')).json()) as { papers: { revision: string }[] };
  const now = Date.now();
  const answer = await page.request.post('/api/office/exams/schedule', {
    data: {
      ...{ title, paper: papers[0]?.revision, branches: ['funing'], opens: now - minute, closes: now + 600 * minute },
      ...{ minutes: 30, attempts: 1, pass: 60, grace: 10, scores: 'submitted', answers: 'submitted' },
    },
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Begins and answers the first question. The sample paper begins with questions of choosing. */
async function begin(desk: Page, address: string): Promise<void> {
  await desk.goto(address);
  await desk.getByRole('button', { name: '开始答题' }).click();
  await desk.locator('[data-sheets] fieldset .line').first().click();
  await expect(desk.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
}

/** Answers the next question where the server can't be reached. */
async function answerAlone(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '下一题' }).click();
  await desk.locator('[data-sheets] fieldset .line').first().click();
  await expect(desk.getByText(/连不上网站：1 处还没有保存/)).toBeVisible();
}

test('time runs out without a network; what comes late waits for the organiser, and an appeal changes the score', async ({
  page,
  server,
  newDevice,
}) => {
  const { organiser } = await withOrganisation(server);
  const id = await schedule(page, organiser, '到时考试');
  const desk = await newDevice();
  await signIn(desk, await server.newMember({ branch: 'funing' }));
  await desk.clock.install();
  await begin(desk, `${server.url}/exam/${id}/`);

  try {
    await desk.context().setOffline(true);
    await answerAlone(desk);
    await desk.clock.fastForward(31 * minute);
    server.setAhead(31 * minute);
    await expect(desk.getByText(/^时间到了，现在连不上网站。/)).toBeVisible();
    // Nothing given now would count.
    await expect(desk.locator('.exam-main')).toHaveAttribute('inert', '');

    await desk.context().setOffline(false);
    await desk.clock.fastForward(15_000);
    await expect(desk.getByText('有 1 处作答迟到送达，要由组织者决定是否计分。')).toBeVisible();
    await expect(desk.getByText('答了 1 / 30 题')).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: '到时考试' }).click();
    await expect(page.getByText('有迟到作答')).toBeVisible();
    await page.getByRole('row', { name: '有迟到作答' }).getByRole('button', { name: /分/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '计分' }).click();
    await expect(page.getByRole('button', { name: '改为不计分' })).toBeVisible();
    await page.keyboard.press('Escape');

    await desk.reload();
    await expect(desk.getByText('有 1 处作答迟到送达，组织者已经计分。')).toBeVisible();
    const third = desk.getByRole('article', { name: '第 3 题' });
    await expect(third).toContainText('得 0 / 2 分');
    await third.getByText('对这一题有异议').click();
    await third.getByRole('textbox').fill('网断了，没有来得及答。');
    await third.getByRole('button', { name: '送出' }).click();
    await expect(third.getByText('异议已经送出，等待答复')).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: '异议（1）' }).click();
    const appeal = page.getByRole('region', { name: /的异议$/ });
    await appeal.getByLabel('答复').fill('情况属实，给一分。');
    await appeal.getByLabel('这一题的得分').fill('1');
    await appeal.getByRole('button', { name: '送出答复' }).click();
    await expect(appeal.getByText('答复：情况属实，给一分。')).toBeVisible();

    await desk.reload();
    await expect(third).toContainText('得 1 / 2 分');
    await expect(third).toContainText('答复：情况属实，给一分。');
  } finally {
    server.setAhead(0);
  }
});

test('what a closed page could not send is sent by the next one; where it comes too late, that is said', async ({
  page,
  server,
  newDevice,
}) => {
  const { organiser } = await withOrganisation(server);
  const id = await schedule(page, organiser, '断网考试');
  const desk = await newDevice();
  await signIn(desk, await server.newMember({ branch: 'funing' }));
  await begin(desk, `${server.url}/exam/${id}/`);
  // Down, not cut off: what a page sends with its last breath would else get through after all.
  await server.stop();
  await answerAlone(desk);
  await desk.close();
  await server.start();
  const again = await desk.context().newPage();
  try {
    server.setAhead(45 * minute);
    await again.clock.install({ time: Date.now() + 45 * minute });
    await again.goto(`${server.url}/exam/${id}/`);
    await expect(again.getByText('有 1 处作答送到时已经过了时间，没有计入。')).toBeVisible();
    await expect(again.getByText('作答次数已经用完。')).toBeVisible();
    await again.reload();
    await expect(again.getByText('作答次数已经用完。')).toBeVisible();
    await expect(again.getByText('有 1 处作答送到时已经过了时间')).toBeHidden();
  } finally {
    server.setAhead(0);
  }
});
