/** What this device keeps, whatever visitors leave: `localStorage` under `xuelang-kiosk`, spared by the wipe. */
export interface Device {
  get<T>(key: string): T | undefined;
  /** With undefined, forgets it. Answers whether it could be kept: a full disk can't. */
  set(key: string, value: unknown): boolean;
  /** Keys that begin so. */
  keys(beginning: string): string[];
}

/** What begins so is the device's own. */
export const devicePrefix = 'xuelang-kiosk';

export function openDevice(): Device {
  const memory = new Map<string, string>();
  const name = (key: string): string => `${devicePrefix}:${key}`;
  const read = (key: string): string | null => {
    try {
      return memory.get(key) ?? localStorage.getItem(name(key));
    } catch {
      return memory.get(key) ?? null;
    }
  };
  return {
    get<T>(key: string) {
      try {
        return (JSON.parse(read(key) ?? 'null') ?? undefined) as T | undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      memory.delete(key);
      try {
        if (value === undefined) localStorage.removeItem(name(key));
        else localStorage.setItem(name(key), JSON.stringify(value));
        return true;
      } catch {
        // The disk is full, or storage is forbidden: it holds until the page is loaded again.
        if (value !== undefined) memory.set(key, JSON.stringify(value));
        return false;
      }
    },
    keys(beginning) {
      const kept: string[] = [];
      try {
        kept.push(...Object.keys(localStorage).flatMap((key) => key.split(`${devicePrefix}:`)[1] ?? []));
      } catch {
        // Storage is forbidden.
      }
      return [...new Set([...memory.keys(), ...kept])].filter((key) => key.startsWith(beginning));
    },
  };
}
