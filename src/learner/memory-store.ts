import type { Store } from './rows.ts';

/** Keeps rows as long as the page lives. */
export function memoryStore(): Store {
  const rows = new Map<string, unknown>();
  const prefix = (name: string, account: string) => `${name}\n${account}\n`;
  const keysOf = (start: string) => [...rows.keys()].filter((key) => key.startsWith(start)).sort();
  const clear = (account: string, name: string) => {
    for (const key of keysOf(prefix(name, account))) rows.delete(key);
  };
  return {
    persistent: false,
    all: (name, account) => {
      const start = prefix(name, account);
      return Promise.resolve(keysOf(start).map((key) => [key.slice(start.length), rows.get(key) as never]));
    },
    write: (changes, given) => {
      if (given && (rows.get(prefix('meta', given.account) + given.key) ?? 0) !== given.is)
        return Promise.resolve(false);
      for (const change of changes) {
        if ('clear' in change) {
          clear(change.account, change.store);
          continue;
        }
        const key = prefix(change.store, change.account) + change.key;
        const value = 'next' in change ? change.next(rows.get(key) as never) : change.value;
        if (value === undefined) rows.delete(key);
        else rows.set(key, value);
      }
      return Promise.resolve(true);
    },
    clear: (account, stores) => {
      for (const name of stores) clear(account, name);
      return Promise.resolve();
    },
  };
}
