/** The byte budgets of docs/developers/architecture.md in kB of brotli, by the first part of a page's address. */
export interface Budget {
  all: number;
  /** JavaScript before interaction. */
  javascript: number;
}

export const textPage: Budget = { all: 40, javascript: 15 };

/** Kinds of pages with limits of their own; all others are text pages. */
export const budgets: Record<string, Budget> = {
  '': { all: 50, javascript: 15 },
  reading: { all: 60, javascript: 28 },
  quiz: { all: 60, javascript: 25 },
  video: { all: 100, javascript: 60 },
  hall: { all: 50, javascript: 15 },
  panorama: { all: 50, javascript: 15 },
  rail: { all: 120, javascript: 90 },
  office: { all: 350, javascript: 350 },
};
