const key = 'xuelang-order';

/** A text that stays the same on this device, so that a lesson's options stand where they stood yesterday. */
export function deviceSeed(): string {
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(8)), String).join('.');
  try {
    const seed = localStorage.getItem(key) ?? fresh;
    localStorage.setItem(key, seed);
    return seed;
  } catch {
    // No storage: the order holds for this page.
    return fresh;
  }
}
