import { signedIn } from '@/learner/account.ts';
import { searchesKey as key } from '@/site/search/forget.ts';

const most = 6;

/** What was searched for on this device, the latest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string').slice(0, most) : [];
  } catch {
    return []; // No storage, or not ours.
  }
}

export function rememberSearch(query: string): void {
  store([query, ...recentSearches().filter((entry) => entry !== query)].slice(0, most));
}

export function forgetSearch(query: string): void {
  store(recentSearches().filter((entry) => entry !== query));
}

function store(searches: string[]): void {
  try {
    storage().setItem(key, JSON.stringify(searches));
  } catch {
    // No storage (private mode): nothing is remembered.
  }
}

/** On a shared computer what was searched for is gone with the tab. */
function storage(): Storage {
  return signedIn()?.shared ? sessionStorage : localStorage;
}
