import { everythingSent, signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import { narrated, player, reading, tapSentence, unfold, watchSound } from './listening.ts';
import { giveVoice } from './voice.ts';

/** The one lesson of the sample that is left to the device's voice. */
const lesson = '/lesson/tu-rang/';
const lit = (page: Page) => page.locator('.sentence.spoken');
const asked = (page: Page) => page.evaluate(() => window.device.asked);
const isSpeaking = (page: Page) => page.evaluate(() => speechSynthesis.speaking);

/** Opens a reading with the device as its voice. */
async function listenByDevice(page: Page, options?: Parameters<typeof giveVoice>[1]): Promise<void> {
  await giveVoice(page, options);
  await watchSound(page);
  await page.addInitScript(() => {
    if (localStorage.getItem('xuelang.player') === null)
      localStorage.setItem('xuelang.player', JSON.stringify({ byDevice: true }));
  });
  await page.goto(reading);
  await page.locator('[data-listen]').click();
  await expect(lit(page)).toHaveCount(1);
}

test('is offered beside a draft, reads on from the same sentence, and asks for no sound', async ({ page }) => {
  await giveVoice(page, { pace: 300 });
  await watchSound(page);
  await page.goto(reading);
  await page.locator('[data-listen]').click();
  await expect(lit(page)).toHaveCount(1);
  const { work } = await narrated(page);
  const sentences = work.parts[0]?.sentences ?? [];
  await tapSentence(page, sentences[3] ?? '');
  await expect(lit(page)).toHaveAttribute('id', sentences[3] ?? '');
  const sounds: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:opus|m4a|vtt)/.test(request.url())) sounds.push(request.url());
  });
  await unfold(page);
  await player(page).getByRole('button', { name: '谁来读' }).click();
  await page.getByRole('radio', { name: '这台设备的语音' }).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  expect(await page.evaluate(() => window.heard?.paused)).toBe(true);
  const text = await page.locator(`[id="${sentences[3] ?? ''}"]`).textContent();
  const [first] = await asked(page);
  expect(text).toContain(first?.text.slice(0, 4));
  expect(first?.lang).toBe('zh-CN');
  for (const step of [4, 5]) {
    await page.keyboard.press('.');
    await expect(lit(page)).toHaveAttribute('id', sentences[step] ?? '');
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await page.reload();
  sounds.length = 0;
  await page.locator('[data-listen]').click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  expect(sounds).toEqual([]);
});

test('a lesson that nobody has read is offered once the voice is there, and no other language', async ({
  page,
  newDevice,
}) => {
  await giveVoice(page);
  await page.goto(lesson);
  await page.locator('[data-listen]').click();
  await expect(lit(page)).toHaveCount(1);
  const first = await lit(page).getAttribute('id');
  await expect(lit(page)).not.toHaveAttribute('id', first ?? '');
  await expect(player(page)).toContainText('这台设备的语音');

  const other = await newDevice();
  await giveVoice(other, { langs: ['zh-HK', 'en-US'] });
  await other.goto(new URL(lesson, page.url()).href);
  await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  await expect(other.locator('[data-listen]')).toBeHidden();
});

test('pause, sentences, speed', async ({ page }) => {
  await listenByDevice(page, { pace: 300 });
  const { work } = await narrated(page);
  const sentences = work.parts[0]?.sentences ?? [];
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await page.keyboard.press(']');
  await expect(lit(page)).toHaveAttribute('id', sentences[1] ?? '');
  await page.keyboard.press('>');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await asked(page)).at(-1)?.rate).toBe(1.25);
  // Again and again, faster than the device falls silent.
  for (let i = 0; i < 4; i++) await page.keyboard.press('.');
  await expect(lit(page)).toHaveAttribute('id', sentences[5] ?? '');
  const text = (await page.locator(`[id="${sentences[5] ?? ''}"]`).textContent()) ?? '';
  await expect.poll(async () => text.includes((await asked(page)).at(-1)?.text.slice(0, 4) ?? '—')).toBe(true);
});

test('the sleep timer runs by the clock, whatever the length of the sentences', async ({ page }) => {
  await page.clock.install();
  await listenByDevice(page, { pace: 1_000 });
  await unfold(page);
  await player(page).getByRole('button', { name: '定时停下' }).click();
  await page.getByRole('radio', { name: '5 分钟', exact: true }).click();
  await page.clock.runFor(60_000);
  await expect(player(page).getByRole('button', { name: /定时停下，还有 [34]:/ })).toBeVisible();
  await page.clock.runFor(250_000);
  await expect(player(page).getByText('时间到了，已经停下。')).toBeVisible();
  await expect.poll(() => isSpeaking(page)).toBe(false);
});

test('only sentences read to their end are recorded', async ({ page, member, server }) => {
  await signIn(page, member);
  await listenByDevice(page, { pace: 60 });
  const { work } = await narrated(page);
  const sentences = work.parts[0]?.sentences ?? [];
  await expect(lit(page)).toHaveAttribute('id', sentences[2] ?? '', { timeout: 20_000 });
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect.poll(() => isSpeaking(page)).toBe(false);
  const here = await lit(page).getAttribute('id');
  await everythingSent(page);
  const heard = (await server.recordsOf(member))
    .filter(({ activity, verb }) => activity === 'reading/jie-qi' && verb === 'experienced')
    .flatMap(({ parts = [] }) => parts);
  expect(heard).toContain(sentences[0]);
  expect(heard).toContain(sentences[1]);
  expect(heard).not.toContain(here);
});

test('a voice that fails, never begins, or is silenced from outside says so, and the recording is one choice away', async ({
  page,
}) => {
  await listenByDevice(page, { pace: 300 });
  await expect.poll(() => isSpeaking(page)).toBe(true);
  // Another page of the browser, or the system, took the voice.
  await page.evaluate(() => speechSynthesis.cancel());
  const play = player(page).getByRole('button', { name: '播放', exact: true });
  await expect(play).toBeVisible();
  await page.evaluate(() => (window.device.failsWith = 'synthesis-failed'));
  await play.click();
  const trouble = player(page).getByText('这台设备的语音没有回应');
  await expect(trouble).toBeVisible();
  await page.evaluate(() => (window.device.failsWith = null));
  await play.click();
  await expect(trouble).toBeHidden();
  await expect(trouble).toBeVisible({ timeout: 15_000 });
  await unfold(page);
  await player(page).getByRole('button', { name: '谁来读' }).click();
  await page.getByRole('radio', { name: '机器试读' }).click();
  await play.click();
  await expect.poll(() => page.evaluate(() => window.heard?.paused)).toBe(false);
  await expect(trouble).toBeHidden();
});
