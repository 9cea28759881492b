import { everythingSent, signIn } from './account.ts';
import { expect, test } from './journey.ts';
import { book, openReading, partsRecorded, readAll, readFor, sentences, turnTo } from './reading.ts';
import { marks } from './study.ts';

test('reading silently is credited by its time, and leads back to the sentence', { tag: '@once' }, async ({ page }) => {
  await openReading(page);
  await expect(page.locator('[data-resume]')).toBeHidden();
  await turnTo(page, page.locator('.book > *').first());
  await readFor(page, 60);
  await expect(page.locator('[data-left]:visible').first()).toHaveText(/还有 \d+ 分钟/);
  await expect(marks(page).first()).toHaveClass(/begun|seen/);
  await expect(marks(page).last()).not.toHaveClass(/begun|seen/);

  await page.goto(`/reading/${book}/`);
  const back = page.getByRole('link', { name: /^上次读到：/ });
  const sentence = ((await back.textContent()) ?? '').replace('上次读到：', '');
  await back.click();
  await expect(sentences(page).filter({ hasText: sentence }).first()).toBeInViewport();
  await expect(back).toBeHidden();
  await page.goto('/');
  await expect(page.locator('x-continue [data-link]')).toHaveAttribute('href', new RegExp(`/reading/${book}/#s`));
  // Of the sentence's part, which only the manifest tells.
  await expect(page.locator('x-continue [data-where]')).toHaveText(/.+ · .+/);
});

test('scrolling through is not reading', { tag: '@once' }, async ({ page }) => {
  await openReading(page);
  await page.locator('.book').evaluate(async (text) => {
    for (const block of text.children) {
      block.scrollIntoView({ behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
  // What was counted is recorded when the page is left. The last screen may have been there long enough.
  await page.goto('/reading/');
  await page.goto(`/reading/${book}/`);
  const last = (await sentences(page).evaluateAll((all) => all.map(({ id }) => id))).slice(-20);
  expect((await partsRecorded(page)).filter((part) => !last.includes(part))).toEqual([]);
});

test(
  'a book that was read to its end is completed, once, and stands so in lists',
  { tag: '@once' },
  async ({ page, member, server }) => {
    // Hundreds of turns and keys: a busy machine takes its time.
    test.slow();
    await signIn(page, member);
    await openReading(page);
    await readAll(page);
    await expect(page.getByText('这本书读完了')).toBeVisible();
    await expect(page.locator('[data-done]').first()).toHaveText('读完了');
    for (const mark of await marks(page).all()) await expect(mark).toHaveClass(/seen/);
    await page.goto('/reading/');
    await expect(page.locator(`[data-stop="reading/${book}"] [data-state]`)).toHaveText('已学完');
    await expect
      .poll(async () => {
        const mine = (await server.recordsOf(member)).filter(({ activity }) => activity === `reading/${book}`);
        return mine.filter(({ verb }) => verb === 'completed').length;
      })
      .toBe(1);
  },
);

test('a link to a sentence leads to it and marks it', async ({ page }) => {
  await page.goto(`/reading/${book}/`);
  const id = (await sentences(page).nth(12).getAttribute('id')) ?? '';
  await page.goto('about:blank');
  await page.goto(`/reading/${book}/#${id}`);
  const there = page.locator(`#${id}`);
  await expect(there).toBeInViewport();
  const background = (target: typeof there) => target.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background(there)).not.toBe(await background(sentences(page).nth(3)));
  await expect(page.locator('[data-resume]')).toBeHidden();
});

test('a sentence is bookmarked and noted; the text, the list and another device show it', async ({
  page,
  member,
  newDevice,
}) => {
  await signIn(page, member);
  await page.goto(`/reading/${book}/`);
  const [one, two] = [sentences(page).nth(4), sentences(page).nth(7)];
  await one.click();
  const tools = page.getByRole('region', { name: /^这一句：/ });
  await tools.getByRole('button', { name: '书签' }).click();
  await expect(page.getByText('加了书签。')).toBeVisible();
  await expect(one).toHaveClass(/bookmarked/);
  const width = (await two.boundingBox())?.width;
  // The tools may lie over it.
  await page.keyboard.press('Escape');
  await two.click();
  await tools.getByRole('button', { name: '笔记' }).click();
  await page.keyboard.type('第一行');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第二行');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('笔记记下了。')).toBeVisible();
  await expect(two).toHaveClass(/noted/);
  expect((await two.boundingBox())?.width).toBe(width);
  await expect(tools.getByText('第一行')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tools).toBeHidden();

  await everythingSent(page);
  const other = await newDevice();
  await signIn(other, member);
  await other.goto(`/reading/${book}/`);
  await expect(sentences(other).nth(7)).toHaveClass(/noted/);
  await expect(sentences(other).nth(4)).toHaveClass(/bookmarked/);
  const fold = other.locator('[data-contents]');
  await fold.evaluate((element: HTMLDetailsElement) => (element.open = true));
  const items = other.locator('[data-notes] li');
  await expect(items).toHaveCount(2);
  await expect(items.nth(1)).toContainText('第一行\n第二行', { useInnerText: true });

  await items.nth(1).getByRole('button', { name: /^删掉/ }).click();
  await expect(items).toHaveCount(1);
  await other.getByRole('button', { name: '撤销' }).click();
  await expect(items).toHaveCount(2);
  await expect(sentences(other).nth(7)).toHaveClass(/noted/);
});

test('a note that was typed stays, whatever closes its field; emptied, it is gone until taken back', async ({
  page,
}) => {
  await page.goto(`/reading/${book}/`);
  const sentence = sentences(page).nth(4);
  const tools = page.getByRole('region', { name: /^这一句：/ });
  await sentence.click();
  await tools.getByRole('button', { name: '笔记' }).click();
  await page.keyboard.type('写到一半');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(tools).toBeHidden();
  await expect(sentence).toHaveClass(/noted/);
  await page.reload();
  await expect(sentence).toHaveClass(/noted/);
  await sentence.click();
  await tools.getByRole('button', { name: '改笔记' }).click();
  await expect(tools.getByRole('textbox')).toHaveValue('写到一半');
  await tools.getByRole('textbox').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(sentence).not.toHaveClass(/noted/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(sentence).toHaveClass(/noted/);
});

test('by the keyboard alone: step, bookmark, note, tools', { tag: '@once' }, async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no keys');
  await page.goto(`/reading/${book}/`);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const focused = page.locator('.sentence:focus');
  await expect(focused).toHaveCount(1);
  const id = (await focused.getAttribute('id')) ?? '';
  await page.keyboard.press('b');
  await expect(page.locator(`#${id}`)).toHaveClass(/bookmarked/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^这一句：/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '书签' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator(`#${id}`)).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('textbox', { name: '笔记' })).toBeFocused();
  await page.keyboard.type('用键盘写的');
  await page.keyboard.press('Escape');
  await expect(page.locator(`#${id}`)).toHaveClass(/noted/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(page.locator('.sentence:focus')).not.toHaveAttribute('id', id);
});

test('a link to a sentence is copied, also on plain http', { tag: '@once' }, async ({ page, context, server }) => {
  const { port } = new URL(server.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await page.goto(`http://lan.test:${port}/reading/${book}/`);
  const sentence = sentences(page).nth(4);
  await sentence.click();
  await page.getByRole('button', { name: '分享' }).click();
  await expect(page.getByText('这一句的链接复制好了。')).toBeVisible();
  const id = await sentence.getAttribute('id');
  await page.goto(server.url);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `http://lan.test:${port}/reading/${book}/#${id ?? ''}`,
  );
});

test('pinyin stands above the characters, and is no part of the text', async ({ page }) => {
  await page.goto(`/reading/${book}/`);
  const text = page.locator('[data-text]');
  const words = await text.evaluate((element) => element.textContent);
  const toggle = page.locator('[data-pinyin]:visible');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const characters = await sentences(page).evaluateAll(
    (all) =>
      all
        .map((one) => one.textContent)
        .join('')
        .match(/\p{Script=Han}/gu)?.length ?? 0,
  );
  await expect(page.locator('.py[data-py]')).toHaveCount(characters);
  expect(await text.evaluate((element) => element.textContent)).toBe(words);
  // No line begins with a mark that may not stand there.
  const begins = await page.locator('.book > p').evaluateAll((paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const first: string[] = [];
      let bottom = -Infinity;
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (let i = 0; i < data.length; i++) {
          range.setStart(walker.currentNode, i);
          range.setEnd(walker.currentNode, i + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0 && box.top > bottom) first.push(data[i] ?? '');
          bottom = Math.max(bottom, box.bottom - 2);
        }
      }
      return first;
    }),
  );
  expect(begins.length).toBeGreaterThan(50);
  expect(begins.filter((mark) => /[，。、；：！？”’）》]/.test(mark))).toEqual([]);

  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.py').first()).toBeVisible();
  await toggle.click();
  await expect(page.locator('.py')).toHaveCount(0);
  expect(await text.evaluate((element) => element.textContent)).toBe(words);
});

test('all notes stand on one page, where they can be taken away and put back', async ({ page }) => {
  await page.goto('/me/notes/');
  await expect(page.getByText('还没有书签和笔记。')).toBeVisible();
  await page.goto(`/reading/${book}/`);
  const sentence = sentences(page).nth(4);
  const words = (await sentence.textContent()) ?? '';
  await sentence.click();
  await page.getByRole('button', { name: '笔记', exact: true }).click();
  await page.keyboard.type('明天讲给大家听');
  await page.keyboard.press('Control+Enter');
  await expect(sentence).toHaveClass(/noted/);

  await page.goto('/me/notes/');
  const item = page.locator('x-notes li');
  await expect(item).toContainText('明天讲给大家听');
  await item.getByRole('button', { name: /^删掉/ }).click();
  await expect(item).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await item.getByRole('link', { name: words }).click();
  await page.waitForURL(/#s/);
  await expect(sentences(page).nth(4)).toBeInViewport();
});
