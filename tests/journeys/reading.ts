import { expect, type Locator, type Page } from './journey.ts';

/** The reading of these journeys. */
export const book = 'xian-shang';

/** Opens a reading with a clock that the test can turn: reading takes minutes. */
export async function openReading(page: Page, hash = ''): Promise<void> {
  await page.clock.install();
  await page.goto(`/reading/${book}/${hash}`);
}

/** The sentences of the text in their order, those of headings among them. */
export function sentences(page: Page): Locator {
  return page.locator('x-reading .sentence');
}

/** Lets a reader who sits before the page read for so long, turning it as the text goes on. */
export async function readFor(page: Page, seconds: number): Promise<void> {
  for (let gone = 0; gone < seconds; gone += 5) {
    // A key that does nothing: whoever reads is there.
    await page.keyboard.press('Shift');
    await page.clock.fastForward(5_000);
  }
}

/** Brings a part to the top of the window. */
export async function turnTo(page: Page, part: Locator): Promise<void> {
  await part.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  // Observers of what is in view speak with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Reads the whole text, screen by screen. */
export async function readAll(page: Page): Promise<void> {
  const parts = page.locator('.book > *');
  const count = await parts.count();
  for (let i = 0; i < count; i++) {
    await turnTo(page, parts.nth(i));
    await readFor(page, 20);
  }
  await expect(async () => {
    await readFor(page, 30);
    await expect(page.locator('[data-ending]')).toHaveClass(/done/, { timeout: 300 });
  }).toPass();
}

/** The parts that the records of this device name, sent or not. */
export async function partsRecorded(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('xuelang');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('IndexedDB'));
    });
    const rows = await new Promise<{ record: { part?: string; parts?: string[] } }[]>((resolve) => {
      const request = database.transaction('outbox').objectStore('outbox').getAll();
      request.onsuccess = () => resolve(request.result as never);
    });
    database.close();
    return rows.flatMap(({ record }) => [...(record.part === undefined ? [] : [record.part]), ...(record.parts ?? [])]);
  });
}
