/** One measured number, with the budget it is held to, if any. */
export interface Figure {
  /** What was measured, from the general to the particular: `lesson javascript`. */
  name: string;
  value: number;
  unit: string;
  /** `≤ 40`, `≥ 2500`. */
  budget?: string;
  ok?: boolean;
}

/** A figure that should not be greater than its budget. */
export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, budget: `≤ ${limit}`, ok: value <= limit };
}

/** A figure that should not be smaller than its budget. */
export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, budget: `≥ ${limit}`, ok: value >= limit };
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
