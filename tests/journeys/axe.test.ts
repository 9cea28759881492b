import { expectAccessible } from './accessible.ts';
import { everythingSent, signIn } from './account.ts';
import { answer, asked } from './answer.ts';
import { spoilOutbox } from './device.ts';
import { expect, test } from './journey.ts';
import { pages } from './pages.ts';
import { book, sentences } from './reading.ts';

test('accessible: every page', async ({ page }) => {
  test.setTimeout(600_000);
  for (const { name, path } of pages) {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await expectAccessible(page, name);
  }
});

test('accessible: a quiz under way, answered, and its result', async ({ page }) => {
  await page.goto('/quiz/jin-ye-xian-feng-ce-yan/');
  await page.locator('x-quiz').evaluate((quiz) => quiz.setAttribute('data-take', '2'));
  await page.getByRole('button', { name: '开始答题' }).click();
  await expectAccessible(page, 'asking');
  await answer(asked(page), 'wrong');
  await expectAccessible(page, 'answered');
  await page.getByRole('button', { name: '下一题' }).click();
  await answer(asked(page));
  await page.getByRole('button', { name: '看结果' }).click();
  await expectAccessible(page, 'result');
});

// Together they have every kind of question but places on a picture, which the quiz above draws now and then.
for (const lesson of ['ji-suan-yi-mu', 'an-quan-yong-yao', 'bian-jing-di-li'])
  test(`accessible: every question of a bank, answered wrong: ${lesson}`, async ({ page }) => {
    await page.goto(`/lesson/${lesson}/`);
    for (const question of await page.locator('x-question').all()) await answer(question, 'wrong');
    await page.getByRole('button', { name: '看答案' }).first().click();
    await expectAccessible(page, 'questions of a lesson');
  });

test('accessible: what opens in a reading, and its notes', async ({ page }) => {
  await page.goto(`/reading/${book}/`);
  await sentences(page).nth(4).click();
  await page.getByRole('button', { name: '书签', exact: true }).click();
  await page.keyboard.press('Escape');
  await sentences(page).nth(7).click();
  await page.getByRole('button', { name: '笔记', exact: true }).click();
  await page.keyboard.type('记住');
  await expectAccessible(page, 'a note is written');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-contents]').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
  await expectAccessible(page, 'tools and list');
  await page.getByRole('button', { name: '我来读' }).click();
  await page.getByRole('dialog', { name: '我来读' }).waitFor();
  await expectAccessible(page, 'reading aloud');
  await page.goto('/me/notes/');
  await page.locator('x-notes li').first().waitFor();
  await expectAccessible(page, 'all notes');
});

test('accessible: what opens in a lesson', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  await page.locator('x-term button').click();
  await expect(page.getByRole('note')).toBeVisible();
  await page.locator('details.reveal summary').click();
  await expectAccessible(page, 'term and reveal');
  await page
    .locator('x-figure')
    .first()
    .getByRole('button', { name: /放大图片/ })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'zoom');
});

test('accessible: the help sheet', { tag: '@once' }, async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
  await expectAccessible(page, 'help');
});

test('accessible: results of a search, and none', async ({ page }) => {
  await page.goto('/search/?q=zhibu');
  await expect(page.getByRole('status')).toHaveText(/找到/);
  await expectAccessible(page, 'results');
  await page.goto('/search/?q=量子纠缠');
  await expect(page.getByRole('status')).toHaveText('没有找到');
  await expectAccessible(page, 'nothing found');
});

test('accessible: sign-in refused, then signed in', async ({ page, member }) => {
  await page.goto('/sign-in/');
  await page.getByLabel('用户名').fill(member.name);
  await page.getByLabel('密码', { exact: true }).fill('不是这个密码');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('用户名或密码');
  await expectAccessible(page, 'refused');
  await page.getByLabel('密码', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('**/me/');
  await page.goto('/sign-in/');
  await expect(page.getByText('你已登录')).toBeVisible();
  await expectAccessible(page, 'signed in');
});

test('accessible: my study with everything it can show', async ({ page, member, server }) => {
  await signIn(page, member);
  await page.goto('/quiz/jin-ye-xian-feng-ce-yan/');
  await page.getByRole('button', { name: '开始答题' }).click();
  await answer(asked(page), 'wrong');
  await everythingSent(page);
  const [sent] = await server.recordsOf(member);
  if (!sent) throw new Error('nothing was sent');
  await spoilOutbox(page, { ...sent, id: sent.id.replace(/.{4}$/, 'beef'), activity: 'lesson/no-such-lesson' });
  await page.reload();
  await expect(page.locator('[data-rejected-list] li')).toHaveCount(1);
  for (const fold of await page.locator('main summary:visible').all()) await fold.click();
  await expectAccessible(page, 'filled');
  await page.getByRole('button', { name: '清除我的学习数据' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'erasing');
  await page.goto('/me/proof/');
  await expect(page.locator('[data-quizzes] tbody tr')).toHaveCount(1);
  await expectAccessible(page, 'proof');
});

test('accessible: a kiosk, whatever stands on it, and by keys alone', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.route('**/api/kiosks/address', (route) => route.fulfill({ json: { origin: 'http://192.168.1.5:4321' } }));
  await page.clock.install({ time: new Date('2026-11-30T10:00:00+08:00') });
  await page.goto('/kiosk/yan-shi/');
  await expect(page.getByRole('button', { name: '轻触屏幕' })).toBeVisible();
  await expectAccessible(page, 'the loop');
  await page.keyboard.press('Enter');
  const tile = page.getByRole('button', { name: /^金叶长廊/ });
  await expect(tile).toBeFocused();
  await expectAccessible(page, 'home');

  const guide = page.getByRole('button', { name: '讲解', exact: true });
  await guide.press('Enter');
  await expect(page.getByRole('dialog', { name: '讲解员扫码' })).toContainText('三分钟');
  await expectAccessible(page, 'pairing');
  await page.keyboard.press('Escape');
  await expect(guide).toBeFocused();

  await page.getByRole('button', { name: '听一听' }).press('Enter');
  await page.getByRole('button', { name: /^向南/ }).press('Enter');
  await expect(page.frameLocator('[data-frame] iframe').locator('h1')).toBeVisible();
  const along = page.getByRole('button', { name: /带走看/ });
  await along.press('Enter');
  await expect(page.getByRole('button', { name: '好了' })).toBeFocused();
  await expectAccessible(page, 'a work, and its code to take along');
  await page.keyboard.press('Escape');
  await expect(along).toBeFocused();

  await page.clock.fastForward(61_000);
  await page.clock.runFor(1100);
  await expect(page.getByRole('alertdialog', { name: '还在看吗？' })).toBeVisible();
  await expect(page.getByRole('button', { name: '接着看' })).toBeFocused();
  await expectAccessible(page, 'asking');
  await page.keyboard.press('Escape');
  await expect(along).toBeFocused();

  await page.getByRole('button', { name: /预览/ }).press('Enter');
  await expect(page.getByRole('button', { name: '这台屏怎么样' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '登记这台屏' }).press('Enter');
  await expectAccessible(page, 'the staff’s menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/kiosk/hua-gui/calibration/');
  await page.getByRole('heading', { name: '滑轨校准' }).waitFor();
  await expectAccessible(page, 'calibration');
});
