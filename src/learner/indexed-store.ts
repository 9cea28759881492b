import { openDB } from 'idb';
import { type Store, storeNames } from './rows.ts';

/**
 * Keeps rows in IndexedDB, each under [account, key].
 * @param onClose called when the browser closes the database (its data was cleared): it can be opened anew
 */
export async function openIndexedStore(onClose: () => void): Promise<Store> {
  const database = await openDB('xuelang', 1, {
    upgrade: (created) => {
      for (const name of storeNames) created.createObjectStore(name);
    },
    blocking: () => {
      database.close();
      onClose();
    },
    terminated: onClose,
  });
  return {
    persistent: true,
    async all(name, account) {
      const { store } = database.transaction(name);
      const [keys, values] = await Promise.all([store.getAllKeys(rowsOf(account)), store.getAll(rowsOf(account))]);
      return keys.map((key, i) => [(key as string[])[1] as string, values[i] as never]);
    },
    async write(changes) {
      const names = [...new Set(changes.map((change) => change.store))];
      if (names.length === 0) return;
      // Strict: what was learned shall survive a power cut, too.
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
      for (const change of changes) {
        const store = transaction.objectStore(change.store);
        const key = [change.account, change.key];
        // No waiting where the old value doesn't matter: a page that is being left can't wait.
        const value = 'next' in change ? change.next((await store.get(key)) as never) : change.value;
        void (value === undefined ? store.delete(key) : store.put(value, key)).catch(ignore);
      }
      transaction.commit();
      await transaction.done;
    },
    async clear(account, names) {
      const transaction = database.transaction([...names], 'readwrite');
      for (const name of names) void transaction.objectStore(name).delete(rowsOf(account)).catch(ignore);
      await transaction.done;
    },
  };
}

/** The transaction itself reports what failed in it. */
function ignore(): void {}

/** All keys that begin with the account: an array sorts after every text. */
function rowsOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}
