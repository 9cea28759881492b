/** A value and when it came, in milliseconds. */
export interface Sample {
  raw: number;
  at: number;
}

/** Milliseconds. */
const span = 700;

/**
 * The count while the screen stands: the median of the last 0.7 seconds. `moving` where it drifts by more than it
 * trembles; `none` where nothing came lately.
 */
export function standing(samples: readonly Sample[], now: number): number | 'moving' | 'none' {
  const last = samples.at(-1);
  // A sensor that only speaks when it moves is repeated by the bridge once a second.
  if (last === undefined || now - last.at > 1500) return 'none';
  const recent = samples.filter(({ at }) => now - at <= span).map(({ raw }) => raw);
  if (recent.length < 6) {
    const before = samples.at(-2);
    return before === undefined || before.raw === last.raw ? last.raw : 'moving';
  }
  const tremble = middle(recent.slice(1).map((raw, n) => Math.abs(raw - recent[n]!)));
  const quarters = [0, 1, 2, 3].map((n) =>
    middle(recent.slice(Math.floor((n * recent.length) / 4), Math.ceil(((n + 1) * recent.length) / 4))),
  );
  const drift = Math.max(...quarters) - Math.min(...quarters);
  const middling = middle(recent);
  // Who was quick on the button: the screen has just begun to move, or has just arrived.
  const departure = Math.abs(last.raw - middling);
  return drift > 3 * tremble + 1 || departure > 6 * tremble + 1 ? 'moving' : middling;
}

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
