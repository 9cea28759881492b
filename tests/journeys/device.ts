import type { Page } from './journey.ts';

/** Everything the site keeps on a device that contains a text, in IndexedDB and localStorage. */
export async function tracesOf(page: Page, texts: string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const kept = Object.entries(localStorage).map(([key, value]) => `${key}: ${String(value)}`);
    kept.push(...Object.entries(sessionStorage).map(([key, value]) => `${key}: ${String(value)}`));
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const database = await answerOf(indexedDB.open('xuelang'));
    for (const name of database.objectStoreNames) {
      const rows = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([answerOf(rows.getAllKeys()), answerOf<unknown[]>(rows.getAll())]);
      kept.push(...keys.map((key, index) => `${name} ${JSON.stringify(key)}: ${JSON.stringify(values[index])}`));
    }
    database.close();
    return kept.filter((line) => wanted.some((text) => line.includes(text)));
  }, texts);
}

/** Puts a record that the server will refuse where records wait to be sent. */
export async function spoilOutbox(page: Page, record: { id: string; actor: string; [field: string]: unknown }) {
  await page.evaluate(async (spoiled) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('xuelang');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('outbox', 'readwrite');
    transaction.objectStore('outbox').put({ record: spoiled }, [spoiled.actor, spoiled.id]);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, record);
}
