/** How long nobody has touched a screen that somebody uses. Milliseconds of a clock that only runs forwards. */
export interface Watch {
  /** When it was last used. */
  used: number;
  /** Since when “still there?” is asked; undefined: it is not. */
  asking?: number | undefined;
}

export interface Patience {
  /** Somebody holds it: a film runs, a guide drives. */
  held: boolean;
  /** Seconds without use after which is asked. */
  idle: number;
  /** Seconds that an answer may take. */
  ask: number;
}

/** Somebody touched it. */
export function use(now: number): Watch {
  return { used: now };
}

/** Looks at the clock. `over`: nobody answered, the visit has ended; `left`: seconds for an answer while it is asked. */
export function look(
  watch: Watch,
  now: number,
  { held, idle, ask }: Patience,
): { watch: Watch; over: boolean; left?: number } {
  if (held) return { watch: use(now), over: false };
  // A clock that went back all the same (a machine that slept, a browser's mistake) must not make anybody wait for it.
  const { used, asking } = { used: Math.min(watch.used, now), asking: watch.asking && Math.min(watch.asking, now) };
  if (asking !== undefined) {
    const left = Math.ceil(ask - (now - asking) / 1000);
    return left <= 0 ? { watch: { used }, over: true } : { watch: { used, asking }, over: false, left };
  }
  if (now - used < idle * 1000) return { watch: { used }, over: false };
  // However late it is: who comes back to a machine that slept is asked, too.
  return { watch: { used, asking: now }, over: false, left: ask };
}
