/** How many letters must be typed, dropped, changed or swapped to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? best) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The name that was probably meant: at most a third of its letters differ. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let found: string | undefined;
  let least = Infinity;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > 3) continue;
    const steps = distance(lower, name.toLowerCase());
    if (steps < least && steps <= Math.floor(Math.max(name.length, word.length) / 3)) {
      found = name;
      least = steps;
    }
  }
  return found;
}
