const memory = new Map<string, string>();

/** A text kept by this browser for all its tabs, under `xuelang.`; where storage is forbidden, for this page only. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(`xuelang.${key}`) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps a text, or with null forgets it. */
export function writeLocal(key: string, value: string | null): void {
  memory.delete(key);
  try {
    if (value === null) localStorage.removeItem(`xuelang.${key}`);
    else localStorage.setItem(`xuelang.${key}`, value);
  } catch {
    if (value !== null) memory.set(key, value);
  }
}

/** Forgets every text whose key begins so. */
export function forgetLocal(beginning: string): void {
  for (const key of memory.keys()) if (key.startsWith(beginning)) memory.delete(key);
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`xuelang.${beginning}`)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing could be kept there either.
  }
}
