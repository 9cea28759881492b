import { openIndexedStore } from './indexed-store.ts';
import { memoryStore } from './memory-store.ts';
import type { Store } from './rows.ts';

let opened: Promise<Store> | undefined;

/** The browser's database; in memory where it has none (private windows of old browsers, some webviews). */
export function store(): Promise<Store> {
  opened ??= openIndexedStore(() => {
    opened = undefined;
  }).catch(memoryStore);
  return opened;
}
