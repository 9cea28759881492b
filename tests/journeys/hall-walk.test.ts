import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './journey.ts';

// Keys alone; a phone has none. What moves is cut: how the camera flies is a matter of taste, where it arrives is not.
test.skip(({ isMobile }) => isMobile);
test.use({ reducedMotion: 'reduce' });

const hall = '/hall/cong-ye-dao-cheng/';

async function enter(page: Page): Promise<void> {
  await page.goto(hall);
  const door = page.getByRole('button', { name: '走进展厅' });
  await door.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.walk-top')).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.walk-loading')).toBeHidden();
}

test('by keys alone one follows a tour to its end, answers at the stand, and leaves', async ({ page }) => {
  test.slow();
  await enter(page);
  const view = page.locator('.walk');
  await expect(view.locator('canvas')).toBeFocused();
  await page.keyboard.press('t');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const tour = view.getByRole('region', { name: '导览' });
  const stops = await page
    .locator('[data-tour]')
    .first()
    .locator('li[data-exhibit]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['exhibit'] ?? ''));
  expect(stops.length).toBeGreaterThan(3);
  // It speaks, sentence by sentence; a pause pauses the voice.
  const second = (): Promise<number> =>
    view
      .locator('audio')
      .last()
      .evaluate((audio: HTMLAudioElement) => audio.currentTime);
  await expect.poll(second).toBeGreaterThan(0.4);
  const sentence = page.locator(`[data-tour] [data-exhibit="${stops[0]}"] [data-cue]`).first();
  await expect(tour.locator('.walk-caption')).toHaveText((await sentence.textContent()) ?? '');
  await tour.getByRole('button', { name: '暂停导览' }).press('Enter');
  const held = await second();
  await tour.getByRole('button', { name: '继续导览' }).press('Enter');
  await expect.poll(second).toBeGreaterThan(held);
  for (const stop of stops) {
    await expect(view.locator(`.walk-label [data-exhibit="${stop}"]`)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#${stop}$`));
    const next = tour.getByRole('button', { name: '下一站' });
    await next.focus();
    await page.keyboard.press('Enter');
  }
  await expect(tour).toContainText('导览到这里就结束了');
  await page.keyboard.press('Escape');

  const quiz = page.locator('[data-kind="quiz"]');
  const title = (await quiz.locator('h3').textContent()) ?? '';
  const choice = view
    .getByRole('navigation', { name: '展品，按参观的顺序' })
    .getByRole('button', { name: title.trim() });
  await choice.focus();
  await page.keyboard.press('Enter');
  const question = view.locator('.walk-label x-question').first();
  const option = question.locator('input').first();
  await option.focus();
  await page.keyboard.press('Space');
  await question.getByRole('button', { name: '检查答案' }).focus();
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).include('.walk').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(view.locator('.walk-label')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(view).toHaveCount(0);
  await expect(page.getByRole('button', { name: '走进展厅' })).toBeFocused();
  // The label gave back what it had borrowed.
  await expect(page.locator('[data-room] [data-kind="quiz"]')).toHaveCount(1);
});

test('a lost graphics card is survived', async ({ page }) => {
  await enter(page);
  const drawn = (): Promise<number> =>
    page.locator('.walk canvas').evaluate((canvas: HTMLCanvasElement) => {
      const gl = canvas.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      Object.assign(window, { loss });
      return Number(gl?.isContextLost() ?? true);
    });
  expect(await drawn()).toBe(0);
  await page.evaluate(() => (window as unknown as { loss: WEBGL_lose_context }).loss.loseContext());
  await expect(page.getByText('显卡暂时不可用')).toBeVisible();
  await page.evaluate(() => (window as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
  await expect(page.getByText('显卡暂时不可用')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.walk-label')).toBeVisible();
});
