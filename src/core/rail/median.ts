/** The middle of the last values: single wild ones vanish, and a step comes through after half of `size` values. */
export interface Median {
  /** @returns the median of the last `size` values, of fewer while there are fewer */
  next(value: number): number;
  reset(): void;
}

/** @param size an odd number */
export function median(size: number): Median {
  let last: number[] = [];
  return {
    next(value) {
      last = [...last, value].slice(-size);
      const sorted = [...last].sort((a, b) => a - b);
      return sorted[(sorted.length - 1) >> 1]!;
    },
    reset() {
      last = [];
    },
  };
}
