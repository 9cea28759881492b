/** The byte budgets of docs/developers/architecture.md in kB of brotli, by the first part of a page's address. */
export interface Budget {
  all: number;
  /** JavaScript before interaction. */
  javascript: number;
  /** At the first visit, as `npm run bench` counts them. */
  requests: number;
}

export const textPage: Budget = { all: 40, javascript: 15, requests: 10 };

/** Kinds of pages with limits of their own; all others are text pages. */
export const budgets: Record<string, Budget> = {
  '': { all: 50, javascript: 15, requests: 12 },
  reading: { all: 60, javascript: 28, requests: 14 },
  quiz: { all: 60, javascript: 25, requests: 14 },
  exam: { all: 60, javascript: 25, requests: 14 },
  review: { all: 60, javascript: 25, requests: 14 },
  play: { all: 60, javascript: 25, requests: 14 },
  video: { all: 100, javascript: 60, requests: 16 },
  hall: { all: 50, javascript: 15, requests: 14 },
  panorama: { all: 50, javascript: 15, requests: 14 },
  // Loaded once, when a screen is switched on.
  kiosk: { all: 90, javascript: 44, requests: 20 },
  rail: { all: 120, javascript: 90, requests: 20 },
  // A tool of those who work with the screens, and the phones that follow it.
  guide: { all: 60, javascript: 35, requests: 16 },
  office: { all: 350, javascript: 350, requests: 40 },
};
