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

/** The keys that begin so. */
export function localKeys(beginning: string): string[] {
  let kept: string[] = [];
  try {
    kept = Object.keys(localStorage).flatMap((key) => (key.startsWith('xuelang.') ? [key.slice(8)] : []));
  } catch {
    // Nothing can be kept there.
  }
  return [...memory.keys(), ...kept].filter((key) => key.startsWith(beginning));
}

/** Forgets every text whose key begins so. */
export function forgetLocal(beginning: string): void {
  for (const key of localKeys(beginning)) writeLocal(key, null);
}
