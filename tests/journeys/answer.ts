import type { Question } from '@/core/marking/question.ts';
import { expect, type Locator, type Page } from './journey.ts';

/** A question of a lesson, in view: far from it nothing is loaded yet. */
export async function question(page: Page, number: number): Promise<Locator> {
  const found = page.locator('x-question').nth(number - 1);
  await found.scrollIntoViewIfNeeded();
  return found;
}

/** The question on the desk of a quiz. */
export function asked(page: Page): Locator {
  return page.locator('x-quiz x-question:visible');
}

/** What the page knows of a question: with its key, for this is practice. */
export async function keyOf(question: Locator): Promise<Question> {
  const text = await question.locator('script').textContent();
  return JSON.parse(text ?? '') as Question;
}

/** Answers a question by pointer, checks it and waits for the verdict. */
export async function answer(question: Locator, how: 'right' | 'wrong' = 'right'): Promise<void> {
  // One works in the tab in front; the others draw a frame a second.
  await question.page().bringToFront();
  await question.scrollIntoViewIfNeeded();
  // Lines can be moved and joined only when the script of the questions is there.
  await question.evaluate(() => customElements.whenDefined('x-question').then(() => undefined));
  await giveAnswer(question, await keyOf(question), how === 'right');
  await question.getByRole('button', { name: /检查答案|檢查答案|Check/ }).click();
  await expect(question.locator('.verdict')).toBeVisible();
  await expect(question.locator('[data-verdict="right"]')).toBeVisible({ visible: how === 'right' });
}

async function giveAnswer(question: Locator, key: Question, right: boolean): Promise<void> {
  const choose = (name: string) => question.locator(`li[data-letter="${name}"] label`).click();
  if (key.type === 'single') await choose(right ? key.answer : key.answer === 'A' ? 'B' : 'A');
  if (key.type === 'truefalse') await choose(key.answer === right ? 'A' : 'B');
  if (key.type === 'multiple' || key.type === 'hotspot')
    for (const name of right ? key.answer : [otherThan(key.answer)]) await choose(name);
  if (key.type === 'blank')
    for (const [index, accepted] of key.answer.entries())
      await question
        .getByLabel(new RegExp(`^(?:第 ${String(index + 1)} 空|Gap ${String(index + 1)})`))
        .fill(right ? (accepted[0] ?? '') : '不知道');
  if (key.type === 'match') await join(question, key.pairs.length, right ? 0 : 1);
  // The first order is never the right one.
  if (key.type === 'order' && right) await sort(question, key.items.length);
}

function otherThan(letters: readonly string[]): string {
  return ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].find((name) => !letters.includes(name)) ?? 'A';
}

/** Joins each left line with the right one so many places further on. */
async function join(question: Locator, count: number, shift: number): Promise<void> {
  const letters = Array.from({ length: count }, (_, index) => String.fromCharCode(65 + index));
  for (const [index, name] of letters.entries())
    await question.locator(`[data-left="${name}"] select`).selectOption(letters[(index + shift) % count] ?? '');
}

/** Moves lines up by their buttons until each stands where it belongs. */
async function sort(question: Locator, count: number): Promise<void> {
  const rows = question.locator('.items > li');
  for (let place = 0; place < count; place++) {
    const name = String.fromCharCode(65 + place);
    const letters = await rows.evaluateAll((all) => all.map((row) => row.dataset['letter']));
    for (let at = letters.indexOf(name); at > place; at--) {
      await question.locator(`[data-letter="${name}"] [data-step="-1"]`).click();
      await expect(rows.nth(at - 1)).toHaveAttribute('data-letter', name);
    }
  }
}
