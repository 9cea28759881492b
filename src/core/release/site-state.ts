import * as z from 'zod/mini';

const time = z.number();

/** How the published site stands: the answer of `GET /api/office/site`. */
export const siteState = z.object({
  /** The releases one can go back to, the newest first. */
  releases: z.array(
    z.object({
      name: z.string(),
      built: time,
      pages: z.number(),
      /** Whether it is the one that visitors see. */
      isCurrent: z.boolean(),
    }),
  ),
  /** The build under way, and what it is doing. */
  building: z.nullable(z.object({ since: time, step: z.string() })),
  /** How the last attempt ended. */
  last: z.nullable(
    z.object({
      at: time,
      outcome: z.enum(['published', 'failed', 'rolled back']),
      /** Why it failed, in a sentence. */
      reason: z.nullable(z.string()),
      /** What editors have to change, by file and line. */
      mistakes: z.array(z.object({ file: z.string(), line: z.number(), text: z.string() })),
    }),
  ),
  /** When the next work comes or goes by itself, in the site's time zone: `2026-11-01 08:00`. */
  next: z.nullable(z.string()),
});

export type SiteState = z.infer<typeof siteState>;
