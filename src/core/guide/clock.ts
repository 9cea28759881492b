/** A look at the server's clock: when it was asked and answered by our own, and what it said. Milliseconds. */
export interface ClockSample {
  asked: number;
  answered: number;
  said: number;
}

/**
 * How far the server's clock is ahead of ours, by Cristian's algorithm: the answer is taken to have been given halfway, so the
 * quickest exchange errs least, by at most half its duration (Cristian 1989, “Probabilistic clock synchronization”).
 * @returns undefined without samples
 */
export function clockOffset(samples: readonly ClockSample[]): { offset: number; error: number } | undefined {
  const [first, ...others] = samples.filter(({ asked, answered }) => answered >= asked);
  if (first === undefined) return undefined;
  const best = others.reduce((one, other) => (duration(other) < duration(one) ? other : one), first);
  return { offset: best.said - (best.asked + best.answered) / 2, error: duration(best) / 2 };
}

function duration({ asked, answered }: ClockSample): number {
  return answered - asked;
}
