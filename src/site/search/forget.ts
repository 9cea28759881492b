/** Where searches are kept, on a shared computer until the tab is closed (recent.ts). */
export const searchesKey = 'xuelang-searches';

/** A member who signs out leaves no trace on the device. Apart from recent.ts, which only the search page needs. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(searchesKey);
    sessionStorage.removeItem(searchesKey);
  } catch {
    // No storage: nothing was remembered.
  }
}
