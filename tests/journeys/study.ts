import { expect, type Locator, type Page } from './journey.ts';

/** Opens a lesson with a clock that the test can turn: reading takes minutes. */
export async function openLesson(page: Page, id: string): Promise<void> {
  await page.clock.install();
  await page.goto(`/lesson/${id}/`);
}

/** The marks of the sections in the table of contents. */
export function marks(page: Page): Locator {
  return page.locator('[data-contents] [data-part]');
}

/** Reads the first sections of a lesson, all of them if no number is given, until they count as studied. */
export async function readSections(page: Page, count?: number): Promise<void> {
  const read = (await marks(page).all()).slice(0, count);
  for (const mark of read) {
    const id = (await mark.getAttribute('data-part')) ?? '';
    const heading = page.locator(`.prose > h2[id="${id}"]`);
    await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
    // At the first tick of the study clock the section is entered, at the second it was dwelt on.
    await page.clock.fastForward(5_000);
    await page.clock.fastForward(5_000);
  }
  await expect(async () => {
    await page.clock.fastForward(30_000);
    for (const mark of read) await expect(mark).toHaveClass(/seen/, { timeout: 300 });
  }).toPass();
}

/** Reads a lesson to its end. */
export async function readLesson(page: Page, id: string): Promise<void> {
  await openLesson(page, id);
  await readSections(page);
  await page.locator('[data-ending]').scrollIntoViewIfNeeded();
  await expect(page.getByText('这一课学完了')).toBeVisible();
}
