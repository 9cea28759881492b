import { expect, test } from './journey.ts';
import { marks, openLesson, readLesson, readSections } from './study.ts';

test('a picture fills the screen, grows and goes', async ({ page, isMobile }) => {
  await page.goto('/lesson/san-wan/');
  const figure = page.locator('x-figure').first();
  await figure.scrollIntoViewIfNeeded();
  const zoom = page.getByRole('dialog');
  const picture = zoom.locator('img');
  const scale = () => picture.evaluate((image) => image.getBoundingClientRect().width);

  await figure.locator('img').click();
  await expect(zoom).toBeVisible();
  await expect(zoom).toHaveAccessibleName(/示意路线图/);
  await expect(zoom.getByText('路线为示意')).toBeVisible();
  await expect(picture).toBeInViewport();
  const width = await scale();
  await zoom.getByRole('button', { name: '放大' }).click();
  await expect.poll(scale).toBeGreaterThan(width * 1.3);
  await zoom.getByRole('button', { name: '缩小' }).click();
  await expect.poll(scale).toBeCloseTo(width, 0);
  await zoom.getByRole('button', { name: '关闭' }).click();
  await expect(zoom).toHaveCount(0);

  if (isMobile) return;
  const button = figure.getByRole('button', { name: /放大图片/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(zoom).toBeVisible();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -300);
  await expect.poll(scale).toBeGreaterThan(width * 1.1);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(zoom).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('two pictures are compared by keys and by hand', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  const compare = page.locator('x-compare');
  const slider = compare.getByRole('slider');
  await expect(slider).toHaveAccessibleName('左边看改编以前，右边看改编以后');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '分界在0%处');
  await expect(compare.locator('.two')).toHaveCSS('clip-path', 'inset(0px 0px 0px 0%)');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '分界在100%处');
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await expect(async () => expect(Math.abs(Number(await slider.inputValue()) - 25)).toBeLessThanOrEqual(3)).toPass();
});

test('a term opens its card, and closes it', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  const term = page.locator('x-term').first();
  const card = term.getByRole('note');
  await expect(card).toBeHidden();
  await term.getByRole('button').click();
  await expect(card).toContainText('dǎng zhī bù');
  await expect(card).toContainText('战斗堡垒');
  await expect(term.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  await expect(card).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await term.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.getByRole('heading', { level: 2 }).nth(1).click();
  await expect(card).toBeHidden();
});

test('what to think about opens; a chart is a table too', async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  await page.getByText('想一想，再打开').click();
  await expect(page.getByText('试着回答三个小问题')).toBeVisible();

  await page.goto('/lesson/jie-bei-gu-shi/');
  const chart = page.locator('figure.chart');
  await expect(chart.getByRole('row')).not.toHaveCount(0);
  const values = await chart.locator('.value').allTextContents();
  expect(values.map(parseFloat).reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 0);
  await page.goto('/lesson/hong-kao/');
  const table = page.locator('figure.chart').getByRole('table');
  expect(await table.getByRole('row').count()).toBeGreaterThan(2);
});

test('the contents mark what was read, and the bar leads back to it', async ({ page }) => {
  await openLesson(page, 'san-wan');
  await expect(page.locator('[data-resume]')).toBeHidden();
  await readSections(page, 2);
  await expect(marks(page).nth(0).locator('[data-state]')).toHaveText('（已学）');
  await expect(marks(page).nth(4)).not.toHaveClass(/seen/);
  await expect(marks(page).locator('[aria-current="location"]')).toHaveCount(1);
  const second = await marks(page).nth(1).locator('a').textContent();

  await page.goto('/lesson/san-wan/');
  const back = page.getByRole('link', { name: `上次读到：${second ?? ''}` });
  await back.click();
  await expect(page.getByRole('heading', { name: second ?? '', exact: true })).toBeInViewport();
  await expect(back).toBeHidden();
  await page.goto('/lesson/san-wan/');
  await page.getByRole('button', { name: '不用，从头读' }).click();
  await expect(back).toBeHidden();
});

test('a lesson that was read to its end is finished, and its course goes on', { tag: '@once' }, async ({ page }) => {
  await readLesson(page, 'san-wan');
  await expect(page.locator('[data-done]')).toHaveText('已学完');
  await page.goto('/course/jin-ye-xian-feng/');
  await expect(page.locator('[data-stop="lesson/san-wan"]')).toHaveClass(/done/);
  await expect(page.getByText(/走了 1 \/ \d+ 站/)).toBeVisible();
  await page.getByRole('link', { name: '学下一课' }).click();
  await page.waitForURL('**/lesson/san-jian-san-yin/');
  await page.goto('/');
  await expect(page.locator('[data-course="course/jin-ye-xian-feng"]')).toContainText(/走了 1 \/ \d+ 站/);
});

test('N and P lead to the next lesson and back', { tag: '@once' }, async ({ page }) => {
  await page.goto('/lesson/san-wan/');
  await page.keyboard.press('n');
  await page.waitForURL('**/lesson/san-jian-san-yin/');
  await page.keyboard.press('p');
  await page.waitForURL('**/lesson/san-wan/');
  await page.getByRole('navigation', { name: '前后' }).getByRole('link', { name: '下一课' }).click();
  await page.waitForURL('**/lesson/san-jian-san-yin/');
});

test('a notice stands in its list and leads on', { tag: '@once' }, async ({ page }) => {
  await page.goto('/notice/');
  await page.getByRole('link', { name: '主题党日邀请' }).click();
  await page.waitForURL('**/notice/zhu-ti-dang-ri/');
  await expect(page.getByText('重要通知')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '金叶先锋测验' }).click();
  await page.waitForURL('**/quiz/jin-ye-xian-feng-ce-yan/');
});

test('questions in a lesson keep their answers, and can be tried again', { tag: '@once' }, async ({ page }) => {
  await page.goto('/lesson/ji-suan-yi-mu/');
  const question = page.locator('x-question').first();
  await question.locator('label, input, select').first().scrollIntoViewIfNeeded();
  const check = question.getByRole('button', { name: '检查答案' });
  await check.click();
  await expect(question.getByRole('status')).toContainText('还没有作答');
});

test('what is typed before the script of a question has come stays', { tag: '@once' }, async ({ page }) => {
  let release = (): void => undefined;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/question.element.*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/lesson/bian-jing-di-li/');
  const question = page.locator('x-question').filter({ has: page.locator('input[type="text"]') });
  const blank = question.locator('input').first();
  await blank.fill('富宁');
  release();
  await expect(question.getByRole('button', { name: '检查答案' })).toBeVisible();
  await question.getByRole('button', { name: '检查答案' }).click();
  await expect(question.locator('.verdict')).toBeVisible();
  await expect(blank).toHaveValue('富宁');
});

test(
  "a work's earlier address leads to it, also without JavaScript",
  { tag: '@once' },
  async ({ page, browser, baseURL }) => {
    await page.goto('/lesson/san-wan-gai-bian/');
    await page.waitForURL('/lesson/san-wan/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/从三湾说起/);

    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const there = await plain.newPage();
    await there.goto('/lesson/san-wan-gai-bian/');
    await there.waitForURL('/lesson/san-wan/');
    await plain.close();
  },
);
