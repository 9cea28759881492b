import type { Question } from '@/core/marking/question.ts';
import { asked, keyOf } from './answer.ts';
import { expect, test, type Locator, type Page } from './journey.ts';

// Keys alone; a phone has none.
test.skip(({ isMobile }) => isMobile);

/** Goes on by Tab until something has the focus; at every stop one sees where the focus is. */
async function tabTo(page: Page, target: Locator, { shift = false } = {}): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press(shift ? 'Shift+Tab' : 'Tab');
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

/** The focused element, or what stands for it, is in the window and ringed. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const trouble = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const shown = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const around = [focused, focused.closest('label, .line, li'), focused.nextElementSibling, focused.parentElement];
    const isRinged = around.some(shown) || shown(document.querySelector('.focused .rule'));
    return inWindow && isRinged
      ? null
      : `${inWindow ? 'no ring on' : 'out of sight:'} ${focused.outerHTML.slice(0, 120)}`;
  });
  expect(trouble).toBeNull();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Gives the right answer by keys alone, from wherever the focus is before the question. */
async function answerByKeys(page: Page, question: Locator, key: Question): Promise<void> {
  const input = (name: string) => question.locator(`li[data-letter="${name}"] input`);
  if (key.type === 'single') {
    // By the letter that is shown before the option.
    await page.keyboard.press((await question.locator(`li[data-letter="${key.answer}"] .letter`).textContent()) ?? '');
    await expect(input(key.answer)).toBeChecked();
  }
  if (key.type === 'truefalse') {
    await tabTo(page, question.locator('input').first());
    await page.keyboard.press('Space');
    if (!key.answer) await page.keyboard.press('ArrowDown');
  }
  if (key.type === 'multiple' || (key.type === 'hotspot' && key.answer.length > 1))
    for (const name of key.answer) {
      const goBack = name !== key.answer[0];
      if (goBack) await question.locator('fieldset').focus();
      await tabTo(page, input(name));
      await page.keyboard.press('Space');
    }
  if (key.type === 'hotspot' && key.answer.length === 1) {
    await tabTo(page, input('A'));
    await page.keyboard.press('Space');
    await press(page, 'ArrowDown', (key.answer[0] ?? 'A').charCodeAt(0) - 65);
  }
  if (key.type === 'blank')
    for (const [index, accepted] of key.answer.entries()) {
      await tabTo(page, question.getByLabel(`第 ${String(index + 1)} 空`));
      await page.keyboard.type(accepted[0] ?? '');
    }
  if (key.type === 'order') await sortByKeys(page, question, key.items.length);
  if (key.type === 'match')
    for (const name of key.pairs.map((_, index) => String.fromCharCode(65 + index))) {
      const select = question.locator(`[data-left="${name}"] select`);
      await tabTo(page, select);
      const values = await select
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      await press(page, 'ArrowDown', values.indexOf(name));
      await expect(select).toHaveValue(name);
    }
}

/** Takes each line by its grip, moves it up to its place and puts it down. */
async function sortByKeys(page: Page, question: Locator, count: number): Promise<void> {
  const rows = question.locator('.items > li');
  for (let place = 0; place < count; place++) {
    const name = String.fromCharCode(65 + place);
    const letters = await rows.evaluateAll((all) => all.map((row) => row.dataset['letter']));
    const grip = question.locator(`[data-letter="${name}"] .grip`);
    if (letters.indexOf(name) === place) continue;
    await question.locator('fieldset').focus();
    await tabTo(page, grip);
    await page.keyboard.press('Space');
    await expect(grip).toHaveAttribute('aria-pressed', 'true');
    await expect(question.getByRole('status')).toContainText('已拿起');
    await press(page, 'ArrowUp', letters.indexOf(name) - place);
    await page.keyboard.press('Space');
    await expect(rows.nth(place)).toHaveAttribute('data-letter', name);
    await expect(grip).toBeFocused();
  }
}

test('from the home page through a course into a lesson', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.locator('[data-course="course/jin-ye-xian-feng"] a'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/course/jin-ye-xian-feng/');

  await tabTo(page, page.locator('[data-stop="lesson/san-wan"] a'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lesson/san-wan/');
  await tabTo(page, page.locator('[data-contents]').getByRole('link', { name: '灯要挂在哪一层' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '灯要挂在哪一层' })).toBeInViewport();

  const slider = page.locator('x-compare input');
  await tabTo(page, slider);
  const before = Number(await slider.inputValue());
  await press(page, 'ArrowRight', 10);
  await expect(slider).toHaveValue(String(before + 10));

  const question = page.locator('x-question').nth(1);
  await tabTo(page, question.locator('input').first());
  await page.keyboard.press('Space');
  await tabTo(page, question.getByRole('button', { name: '检查答案' }));
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toBeFocused();
  await page.keyboard.press('m');
  await page.waitForURL('**/me/');
});

test('through every type of question', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/quiz/jin-ye-xian-feng-ce-yan/');
  // The whole bank in one round: each type is in it.
  await page.locator('x-quiz').evaluate((quiz) => quiz.removeAttribute('data-take'));
  await tabTo(page, page.getByRole('button', { name: '开始答题' }));
  await page.keyboard.press('Enter');
  const seen = new Set<string>();
  const count = Number(await page.locator('[data-of]').textContent());
  for (let number = 1; number <= count; number++) {
    await expect(page.locator('[data-number]')).toHaveText(String(number));
    const question = asked(page);
    await expect(question.locator('fieldset')).toBeFocused();
    const key = await keyOf(question);
    if (seen.has(key.type)) {
      await page.keyboard.press('ArrowRight');
      continue;
    }
    seen.add(key.type);
    await answerByKeys(page, question, key);
    await tabTo(page, question.getByRole('button', { name: '检查答案' }));
    await page.keyboard.press('Enter');
    await expect(question.locator('[data-verdict="right"]'), key.type).toBeVisible();
    const onward = page.locator('[data-onward] button:visible', { hasText: /下一题|去做还没答的题/ });
    await expect(onward).toBeFocused();
    await expectVisibleFocus(page);
    if (seen.size === 7) break;
    await page.keyboard.press('Enter');
  }
  expect([...seen].sort()).toEqual(['blank', 'hotspot', 'match', 'multiple', 'order', 'single', 'truefalse']);
});

test('signing in, and being told what is wrong', async ({ page, member }) => {
  await page.goto('/course/');
  await tabTo(page, page.getByRole('link', { name: '登录' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/');
  await tabTo(page, page.getByLabel('用户名'));
  await page.keyboard.type(member.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('请填写用户名和密码。');
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused();
  await page.keyboard.type('不是这个密码');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('用户名或密码');
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused();
  await page.keyboard.type(member.password);
  await tabTo(page, page.getByRole('button', { name: '登录', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/course/');
  await expect(page.getByRole('link', { name: member.displayName })).toBeVisible();
});

test('the help sheet and the settings', async ({ page }) => {
  await page.goto('/notice/');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('button', { name: '知道了' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();

  await tabTo(page, page.getByRole('link', { name: '设置', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/');
  await tabTo(page, page.getByRole('radio', { name: '标准' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^大字/ })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large');
  await page.keyboard.press('h');
  await page.waitForURL((url) => url.pathname === '/');
});
