import { type Change, type Store, type StoreName, storeNames } from './rows.ts';

/** Some browsers now and then never answer (WebKit), or wait for a tab that won't close: study must go on. */
const patience = 10_000;

/**
 * Keeps rows in IndexedDB, each under [account, key].
 * @param onClose called when the database is closed from outside (its data was cleared): it can be opened anew
 */
export async function openIndexedStore(onClose: () => void): Promise<Store> {
  const database = await open();
  database.onclose = onClose;
  database.onversionchange = () => {
    database.close();
    onClose();
  };
  return {
    persistent: true,
    async all(name, account) {
      const rows = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([
        answerOf(rows.getAllKeys(rowsOf(account))),
        answerOf<unknown[]>(rows.getAll(rowsOf(account))),
      ]);
      return keys.map((key, i) => [(key as [string, string])[1], values[i] as never]);
    },
    async write(changes, given) {
      if (changes.length === 0) return true;
      const names = changes.map((change) => change.store);
      const transaction = begin(database, [...new Set(given ? ['meta' as const, ...names] : names)]);
      const stored = endOf(transaction);
      let holds = true;
      const make = () => {
        for (const change of changes) apply(change, transaction.objectStore(change.store));
      };
      if (given) {
        const row = transaction.objectStore('meta').get([given.account, given.key]);
        row.onsuccess = () => {
          holds = (row.result ?? 0) === given.is;
          if (holds) make();
        };
      } else {
        make();
        // A page that is being left has no time for the browser to notice that nothing more will come.
        if (changes.every((change) => 'value' in change)) transaction.commit();
      }
      await stored;
      return holds;
    },
    async clear(account, names) {
      const transaction = begin(database, names);
      for (const name of names) transaction.objectStore(name).delete(rowsOf(account));
      await endOf(transaction);
    },
  };
}

function apply(change: Change, rows: IDBObjectStore): void {
  if ('clear' in change) {
    rows.delete(rowsOf(change.account));
    return;
  }
  const key = [change.account, change.key];
  const put = (value: unknown) => (value === undefined ? rows.delete(key) : rows.put(value, key));
  if ('next' in change) {
    const old = rows.get(key);
    old.onsuccess = () => put(change.next(old.result as never));
  } else {
    put(change.value);
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('xuelang', 3);
  request.onupgradeneeded = () => {
    const { objectStoreNames } = request.result;
    // Devices that have been here before have some of them.
    for (const name of storeNames) if (!objectStoreNames.contains(name)) request.result.createObjectStore(name);
  };
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new Error('IndexedDB does not answer'));
    }, patience);
    answerOf(request)
      .finally(() => clearTimeout(impatience))
      .then(resolve, reject);
  });
}

/** Strict: what was learned shall survive a power cut, too. */
function begin(database: IDBDatabase, names: readonly StoreName[]): IDBTransaction {
  return database.transaction(names, 'readwrite', { durability: 'strict' });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** All keys that begin with the account: an array sorts after every text. */
function rowsOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}
