/** The fastest that is taken for reading, in characters a second: 480 a minute. */
const fastest = 8;

/** A sentence in view for less, in seconds, was scrolled past. */
const glance = 1;

/** A sentence as it is read silently. */
export interface Line {
  id: string;
  characters: number;
}

/**
 * Decides which sentences were read silently: so many seconds of study are so many characters, which are spent on the
 * sentences in view, in their order. What is spent on a sentence that leaves the view is not lost to it.
 */
export function silentReading() {
  const spent = new Map<string, number>();
  let inView = new Map<string, number>();

  /**
   * Answers the sentences that have now been read to their end.
   * @param seconds of study, during which these were in view
   * @param lines the sentences in view that were not read yet, in their order
   */
  return (seconds: number, lines: readonly Line[]): string[] => {
    inView = new Map(lines.map(({ id }) => [id, (inView.get(id) ?? 0) + seconds]));
    let characters = seconds * fastest;
    const read: string[] = [];
    for (const { id, characters: all } of lines) {
      if ((inView.get(id) ?? 0) < glance) continue;
      const before = spent.get(id) ?? 0;
      const given = Math.min(characters, Math.max(0, all - before));
      spent.set(id, before + given);
      characters -= given;
      if (before + given < all) break;
      read.push(id);
    }
    return read;
  };
}
