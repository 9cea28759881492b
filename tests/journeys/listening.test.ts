import { expectAccessible } from './accessible.ts';
import { everythingSent, signIn } from './account.ts';
import { expect, test, type Page } from './journey.ts';
import type { Cue } from '@/kit/narration/vtt.ts';
import {
  expectLedTo,
  expectLit,
  expectPlaying,
  heardNow,
  listen,
  narrated,
  player,
  reading,
  sentenceAt,
  tapSentence,
  unfold,
  watchSound,
} from './listening.ts';
import { partsRecorded } from './reading.ts';

const lit = (page: Page) => page.locator('.sentence.spoken');

/** The voice stays in it longest. */
const longest = (cues: readonly Cue[] = []): Cue => cues.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));

test('asks for no sound before it plays, then lights the sentence that is heard', async ({ page }) => {
  const sounds: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:opus|m4a|vtt)|manifest\.json/.test(request.url())) sounds.push(request.url());
  });
  await watchSound(page);
  await page.goto(reading);
  await page.mouse.wheel(0, 400);
  await expect(page.locator('[data-listen]')).toBeVisible();
  expect(sounds).toEqual([]);

  const { cues } = await narrated(page);
  const [first = []] = cues;
  await page.locator('[data-listen]').click();
  for (const { id } of first.slice(0, 3)) await expectLit(page, id);
  await page.keyboard.press('Space');
  await expectPlaying(page, false);
  for (let i = 0; i < 4; i++) {
    const before = await heardNow(page);
    await page.keyboard.press('.');
    const { seconds, sentence } = await heardNow(page);
    expect(sentence).toBe(sentenceAt(first, seconds));
    expect(first.findIndex(({ id }) => id === sentence)).toBe(first.findIndex(({ id }) => id === before.sentence) + 1);
  }
});

test('a tap on any sentence plays from it, whichever part it stands in; a manual scroll never moves the voice', async ({
  page,
}) => {
  await listen(page);
  const { cues, work } = await narrated(page);
  for (const [part, cue] of [
    [0, 5],
    [3, 2],
    [1, 9],
    [1, 0],
  ] as const) {
    const wanted = cues[part]?.[cue];
    const before = Date.now();
    await tapSentence(page, wanted?.id ?? '');
    await expectLit(page, wanted?.id);
    await expectLedTo(page, wanted?.start ?? Infinity, before);
    await expect(player(page)).toContainText(work.parts[part]?.title ?? '');
  }
  const back = page.getByRole('button', { name: '回到朗读处' });
  // While the page still moves by itself, a single turn of the wheel may be lost.
  await expect(async () => {
    await page.mouse.wheel(0, 3_000);
    await expect(back).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectPlaying(page);
  await expect(lit(page)).not.toBeInViewport();
  await back.click();
  await expect(lit(page)).toBeInViewport();
  await expect(back).toBeHidden();
});

test('without a player a tap opens the tools; with one it plays, and the second tap opens them', async ({ page }) => {
  await watchSound(page);
  await page.goto(reading);
  const { cues } = await narrated(page);
  const [first, second] = [cues[0]?.[2]?.id ?? '', longest(cues[0]).id];
  const tools = page.getByRole('region', { name: /^这一句：/ });
  await tapSentence(page, first);
  await expect(tools).toBeVisible();
  expect(await page.evaluate(() => window.heard)).toBeUndefined();
  await tools.getByRole('button', { name: '从这里听' }).click();
  await expectPlaying(page);
  await expectLit(page, first);
  await expect(tools).toBeHidden();
  await page.evaluate(() => window.heard?.pause());
  await tapSentence(page, second);
  await expectPlaying(page);
  await page.keyboard.press('Space');
  await expectPlaying(page, false);
  await expect(lit(page)).toHaveAttribute('id', second);
  await expect(tools).toBeHidden();
  await tapSentence(page, second);
  await expect(tools).toBeVisible();
  await expectPlaying(page, false);
  await tapSentence(page, first);
  await expect(tools).toBeHidden();
  await expectPlaying(page);
  await expectLit(page, first);
  await page.keyboard.press('Space');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Enter');
  await expect(tools).toBeVisible();
});

test(
  'keys alone: begin, pause, go back, another speed, a timer, another part, close',
  { tag: '@once' },
  async ({ page }) => {
    await watchSound(page);
    await page.goto(reading);
    const { cues } = await narrated(page);
    await page.locator('[data-listen]').focus();
    await page.keyboard.press('Enter');
    await expectPlaying(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Space');
    await expectPlaying(page, false);
    await page.keyboard.press(']');
    await expect.poll(async () => (await heardNow(page)).seconds).toBeGreaterThan(15);

    await unfold(page);
    const slider = player(page).getByRole('slider', { name: '播放进度' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', /^第 0 分 0 秒，共 \d+ 分$/);
    await page.keyboard.press('PageUp');
    await expect(slider).toHaveAttribute('aria-valuetext', /^第 1 分 0 秒/);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('>');
    await page.keyboard.press('Space');
    await expectPlaying(page);
    expect(await page.evaluate(() => [window.heard?.playbackRate, window.heard?.preservesPitch])).toEqual([1.25, true]);

    await player(page).getByRole('button', { name: '定时停下' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: '不定时' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(player(page).getByRole('button', { name: /定时停下，还有 1[45]:/ })).toBeFocused();

    await player(page).getByRole('button', { name: '各部分' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectLit(page, cues[1]?.[0]?.id);
    await expect(player(page).getByRole('button', { name: '各部分' })).toBeFocused();
    await player(page).getByRole('button', { name: '关闭播放器' }).focus();
    await page.keyboard.press('Enter');
    await expect(player(page)).toBeHidden();
    await expectPlaying(page, false);
    await expect(lit(page)).toHaveCount(0);
  },
);

test(
  'what is pressed while a part is fetched, or before the sound says that it paused, is not lost',
  { tag: '@once' },
  async ({ page }) => {
    await listen(page);
    const { cues } = await narrated(page);
    await page.route(/\.vtt/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await tapSentence(page, cues[3]?.[5]?.id ?? '');
    for (const key of ['.', '.', 'Space']) await page.keyboard.press(key);
    await expect(lit(page)).toHaveAttribute('id', cues[3]?.[7]?.id ?? '');
    await expectPlaying(page, false);
    // In one breath, as fast as a machine: pause, on by 15 seconds. It stays paused.
    await page.keyboard.press('Space');
    await expectPlaying(page);
    await page.evaluate(() => {
      for (const key of [' ', ']']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await page.waitForTimeout(500);
    await expectPlaying(page, false);
    await expect(player(page).getByRole('button', { name: '播放', exact: true })).toBeVisible();
  },
);

test('goes on at the same sentence on the next page, and leads back', { tag: '@once' }, async ({ page }) => {
  await listen(page);
  const { cues } = await narrated(page);
  await tapSentence(page, longest(cues[0]).id);
  await expectLit(page, longest(cues[0]).id);
  const before = Date.now();
  const left = sentenceAt(cues[0] ?? [], (await heardNow(page)).seconds);
  const { start = Infinity } = cues[0]?.find(({ id }) => id === left) ?? {};
  await page.goto('/notice/');
  await expect(player(page)).toContainText('一片烟叶的二十四节气');
  // A browser that wants to be touched first is offered a button.
  const again = player(page).getByRole('button', { name: '继续播放' });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    expect(await page.evaluate(() => window.heard?.paused)).toBe(false);
  }).toPass();
  await expectLedTo(page, start, before);
  await player(page).getByRole('link').click();
  await page.waitForURL(`**${reading}#s*`);
  await expect(lit(page)).toBeInViewport();
});

test('one tab plays at a time: the newest', { tag: '@once' }, async ({ page, context }) => {
  await listen(page);
  const other = await context.newPage();
  await other.goto('/notice/');
  await expect(other.getByRole('heading', { name: '通知' })).toBeVisible();
  await expectPlaying(page);
  await expect(player(other)).toBeHidden();
  await listen(other);
  await expectPlaying(page, false);
  await expectPlaying(other);
});

test(
  'what was heard is recorded, and the next visit goes on there',
  { tag: '@once' },
  async ({ page, member, server }) => {
    await signIn(page, member);
    await listen(page);
    const { cues } = await narrated(page);
    const first = cues[0]?.[0];
    await expect
      .poll(async () => (await heardNow(page)).seconds, { timeout: 30_000 })
      .toBeGreaterThan((cues[0]?.[1]?.end ?? 0) + 0.2);
    await page.keyboard.press('Space');
    await expectPlaying(page, false);
    const { sentence } = await heardNow(page);
    // What the device has not stored yet when the page is left, only the server may know.
    await expect
      .poll(async () => [...(await partsRecorded(page)), ...(await server.recordsOf(member)).map(({ part }) => part)])
      .toContain(sentence);
    await everythingSent(page);
    const records = (await server.recordsOf(member)).filter(({ activity }) => activity === 'reading/jie-qi');
    const heard = records.filter(({ verb }) => verb === 'experienced').flatMap(({ parts = [] }) => parts);
    expect(heard).toContain(first?.id);
    expect(heard).toContain(cues[0]?.[1]?.id);
    expect(heard.length).toBeLessThan(12);
    expect(records.filter(({ verb }) => verb === 'played')).toHaveLength(1);
    expect(records.find(({ verb }) => verb === 'paused')?.part).toBe(sentence);

    const before = Date.now();
    await listen(page);
    await expectLedTo(page, cues[0]?.find(({ id }) => id === sentence)?.start ?? Infinity, before);
  },
);

test(
  'the network goes while it plays: it keeps its place, says so, and goes on',
  { tag: '@once' },
  async ({ page }) => {
    await watchSound(page);
    await page.goto(reading);
    await page.locator('[data-listen]').click();
    await expectPlaying(page);
    const { cues } = await narrated(page);
    await page.route(/\.(?:opus|m4a)/, (route) => route.abort());
    await tapSentence(page, cues[2]?.[3]?.id ?? '');
    await expect(player(page).getByText('网络断了，停在这里。连上以后接着听。')).toBeVisible();
    await page.unroute(/\.(?:opus|m4a)/);
    const before = Date.now();
    await player(page).getByRole('button', { name: '播放', exact: true }).click();
    await expectPlaying(page);
    await expectLedTo(page, cues[2]?.[3]?.start ?? Infinity, before);
  },
);

test('a recording that is gone, and cues that are', { tag: '@once' }, async ({ page }) => {
  await watchSound(page);
  await page.route(/\.vtt/, (route) => route.fulfill({ status: 404 }));
  await page.goto(reading);
  await page.locator('[data-listen]').click();
  await expectPlaying(page);
  await expect(lit(page)).toHaveCount(0);
  await page.route(/\.(?:opus|m4a)/, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await page.locator('[data-listen]').click();
  await expect(player(page).getByText('这一部分的录音找不到了')).toBeVisible();
});

test('accessible: the player, unfolded, with each of its choices', async ({ page }) => {
  await listen(page);
  await page.keyboard.press('Space');
  await unfold(page);
  for (const name of ['语速', '定时停下', '各部分']) {
    await player(page)
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
  }
});

test(
  'the sleep timer grows quiet, stops, says so; playing goes on as loud as before',
  { tag: '@once' },
  async ({ page }) => {
    // Of the last minutes of a timer only the seconds before its end are waited for.
    await page.addInitScript(() => {
      const memory = {
        activity: 'reading/jie-qi',
        sentence: '',
        sleep: { choice: 5, left: 12 },
        at: Date.now(),
        isLeft: true,
      };
      const sentence = sessionStorage.getItem('sentence');
      if (sentence !== null) localStorage.setItem('xuelang.listening', JSON.stringify({ ...memory, sentence }));
    });
    await watchSound(page);
    await page.goto('/notice/');
    const { cues } = await narrated(page);
    await page.evaluate((id) => sessionStorage.setItem('sentence', id), cues[0]?.[2]?.id ?? '');
    await page.goto(reading);
    await page.evaluate(() => sessionStorage.removeItem('sentence'));
    await expect(lit(page)).toHaveCount(1);
    const again = player(page).getByRole('button', { name: '继续播放' });
    if (await again.isVisible()) await again.click();
    await expectPlaying(page);
    const loudness = () => page.evaluate(() => window.heard?.volume ?? -1);
    await expect.poll(loudness, { timeout: 15_000 }).toBeLessThan(0.5);
    await expect(player(page).getByText('时间到了，已经停下。')).toBeVisible({ timeout: 20_000 });
    await expectPlaying(page, false);
    await player(page).getByRole('button', { name: '播放', exact: true }).click();
    await expectPlaying(page);
    await expect(player(page).getByText('时间到了，已经停下。')).toBeHidden();
    expect(await loudness()).toBe(1);
  },
);

test('lock screens and headphones: what is playing, and their buttons', { tag: '@once' }, async ({ page }) => {
  await page.addInitScript(() => {
    const set = MediaSession.prototype.setActionHandler;
    window.pressed = {};
    MediaSession.prototype.setActionHandler = function (action, handler) {
      if (handler) window.pressed[action] = handler;
      else window.pressed[action] = undefined;
      set.call(this, action, handler);
    };
  });
  await listen(page);
  const { work } = await narrated(page);
  const press = (action: MediaSessionAction, details: object = {}) =>
    page.evaluate(([name, more]) => window.pressed[name]?.({ action: name, ...more }), [action, details] as const);
  const told = () =>
    page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      album: navigator.mediaSession.metadata?.album,
      state: navigator.mediaSession.playbackState,
      covers: navigator.mediaSession.metadata?.artwork.length ?? 0,
    }));
  await expect.poll(told).toMatchObject({ title: work.parts[0]?.title, album: work.title, state: 'playing' });
  expect((await told()).covers).toBeGreaterThan(0);
  await press('pause');
  await expectPlaying(page, false);
  await expect.poll(told).toMatchObject({ state: 'paused' });
  const seconds = async () => Math.round((await heardNow(page)).seconds);
  await press('seekto', { seekTime: 60 });
  await expect.poll(seconds).toBe(60);
  await press('seekbackward', { seekOffset: 30 });
  await expect.poll(seconds).toBe(30);
  await press('seekforward');
  await expect.poll(seconds).toBe(45);
  await press('play');
  await expectPlaying(page);
  await press('nexttrack');
  await expect.poll(told).toMatchObject({ title: work.parts[1]?.title });
  await press('previoustrack');
  await expect.poll(told).toMatchObject({ title: work.parts[0]?.title });
  await player(page).getByRole('button', { name: '关闭播放器' }).click();
  expect(
    await page.evaluate(() => [navigator.mediaSession.metadata, Object.values(window.pressed).filter(Boolean).length]),
  ).toEqual([null, 0]);
});
