import { everythingSent, signIn } from './account.ts';
import { around, label, pick, plugIn, row, teleport, tray } from './headset.ts';
import { expect, test } from './journey.ts';
import { readFor } from './reading.ts';

// The emulated headset draws on the canvas: a small one is drawn sooner.
test.use({ viewport: { width: 480, height: 300 } });

const hall = 'guo-men-yi-xian';

test('in a headset one goes somewhere, follows a tour, answers at the stand, and is back in the hall', async ({
  page,
  member,
  server,
}) => {
  test.slow();
  await plugIn(page);
  await signIn(page, member);
  await page.clock.install();
  await page.goto(`/hall/${hall}/`);
  const tour = page.locator('[data-tour]').nth(1);
  const name = ((await tour.locator('h3').textContent()) ?? '').trim();
  const stops = await tour
    .locator('li[data-exhibit]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['exhibit'] ?? ''));
  await page.getByRole('button', { name: '用头显看' }).click();
  await expect(page.getByText('正在头显里看')).toBeVisible({ timeout: 40_000 });

  await pick(page, '知道了', row);
  const me = page.locator('.walk-plan-me');
  const before = await me.getAttribute('transform');
  await teleport(page);
  await pick(page, '导览', row);
  await pick(page, name, tray);
  for (const stop of stops) {
    await expect(page.locator(`.walk-label [data-exhibit="${stop}"]`)).toBeAttached();
    await readFor(page, 4);
    await pick(page, '下一站', row);
  }
  await pick(page, '离开导览', row);

  await pick(page, '展室', row);
  await pick(page, '第四室', tray);
  const stand = page.locator('[data-kind="quiz"]');
  await pick(page, ((await stand.locator('h3').textContent()) ?? '').trim(), around);
  const question = page.locator('.walk-label x-question').first();
  const option = ((await question.locator('.options .text').first().textContent()) ?? '').trim();
  await pick(page, option, label);
  await expect(question.locator('input').first()).toBeChecked();
  await pick(page, '检查答案', label);
  await expect(question.locator('.verdict')).not.toHaveAttribute('hidden', '');

  await pick(page, '合上', label);
  await pick(page, '离开头显', row);
  await expect(page.getByText('正在头显里看')).toHaveCount(0);
  await expect(page.locator('.walk canvas')).toBeFocused();
  expect(await me.getAttribute('transform')).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.locator('.walk')).toHaveCount(0);

  await everythingSent(page);
  const mine = await server.recordsOf(member);
  const visited = mine.filter(({ activity, verb }) => activity === `hall/${hall}` && verb === 'experienced');
  expect(visited.map(({ part }) => part)).toEqual(expect.arrayContaining(stops));
  expect(mine.filter(({ verb }) => verb === 'answered')).toHaveLength(1);
});
