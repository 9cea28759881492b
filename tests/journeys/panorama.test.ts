import { expectAccessible } from './accessible.ts';
import { everythingSent, signIn } from './account.ts';
import { expect, test } from './journey.ts';

// Keys alone; a phone has none. What moves is cut: how the eye turns is a matter of taste, where it looks is not.
test.skip(({ isMobile }) => isMobile);
test.use({ reducedMotion: 'reduce' });

const path = '/panorama/yi-pian-ye-de-lu/';

test('by keys alone one goes to another scene, reads, answers, comes back and leaves', async ({
  page,
  member,
  server,
}) => {
  test.slow();
  await signIn(page, member);
  await page.goto(path);
  const door = page.getByRole('button', { name: '走进全景' });
  await door.focus();
  await page.keyboard.press('Enter');
  const view = page.locator('.walk');
  const canvas = view.locator('canvas');
  await expect(canvas).toBeFocused({ timeout: 40_000 });
  const where = view.locator('.walk-where strong');
  await expect(where).toHaveText('烟田的早晨');
  await expectAccessible(page, 'the round view');

  // A text: its plate is the page's own, beside the view.
  const hotspot = (name: string) => view.locator('.pano-marks').getByRole('button', { name });
  await hotspot('黄从脚下开始').focus();
  // What was out of sight is before one's eyes.
  await expect(hotspot('黄从脚下开始').locator('..')).not.toHaveClass(/out/);
  await page.keyboard.press('Enter');
  const panel = view.getByRole('region', { name: '热点说明' });
  await expect(panel).toContainText('镶上黄边');
  await expect(page).toHaveURL(`${path}#jiao-ye`);
  await expectAccessible(page, 'a plate in the round view');

  // The question, two further on.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const question = panel.locator('x-question').first();
  await question.locator('input').first().focus();
  await page.keyboard.press('Space');
  await question.getByRole('button', { name: '检查答案' }).focus();
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // Turned to the east one goes, looks east there, and comes back to where one looked.
  const needle = view.locator('.pano-needle g');
  await page.keyboard.press('n');
  await expect(needle).toHaveAttribute('transform', /^rotate\(-?0\.0 /);
  await hotspot('第一次采哪一层').focus();
  await hotspot('去烤房').focus();
  let left = '';
  // The view turns to what has the focus; one leaves when it stands.
  const isStill = async (): Promise<boolean> => {
    const before = left;
    left = (await needle.getAttribute('transform')) ?? '';
    return left === before;
  };
  await expect.poll(isStill, { intervals: [300] }).toBe(true);
  await page.keyboard.press('Enter');
  await expect(where).toHaveText('烤房里面');
  await expect(needle).toHaveAttribute('transform', left);
  await expect(page).toHaveURL(`${path}#kao-fang-li`);
  await page.keyboard.press('n');
  await expect(needle).not.toHaveAttribute('transform', left);
  await page.keyboard.press('b');
  await expect(where).toHaveText('烟田的早晨');
  await expect(needle).toHaveAttribute('transform', left);

  await page.keyboard.press('Escape');
  await expect(view).toHaveCount(0);
  await expect(door).toBeFocused();
  await expect(page).toHaveURL(path);
  // The panel gave back what it had borrowed.
  await expect(page.locator('#tian-jian #jiao-ye')).toBeVisible();

  await page.goto('/me/');
  await everythingSent(page);
  const mine = await server.recordsOf(member);
  expect(mine).toContainEqual(
    expect.objectContaining({ activity: 'panorama/yi-pian-ye-de-lu', verb: 'experienced', part: 'tian-jian' }),
  );
});
