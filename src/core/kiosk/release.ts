import * as z from 'zod/mini';

const fileSchema = z.tuple([
  z.string().check(z.startsWith('/')),
  z.int().check(z.nonnegative()),
  z.string().check(z.regex(/^[0-9a-f]{24}$/)),
]);

/**
 * All that a kiosk shows, as the build lists it in `/kiosk/<id>/release.json`: each file's address, its bytes once
 * unpacked, and the beginning of its SHA-256 (src/site/offline/content-hash.ts).
 */
export const releaseSchema = z.object({
  v: z.literal(1),
  /** The kiosk's id. */
  kiosk: z.string(),
  /** Changes when any of the files does. */
  version: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  files: z.array(fileSchema).check(z.minLength(1)),
  /** Sound and films in several formats: of each row the browser takes the one that it plays best. */
  alternatives: z.array(z.array(z.object({ type: z.string(), file: fileSchema }))),
});

export type Release = z.infer<typeof releaseSchema>;

/** Where the build puts what the page at this address needs: `/kiosk/x/` → `/kiosk/x/release.json`. */
export function releaseAddress(page: string): string {
  return `${page}release.json`;
}

/** The address of a kiosk's page, without its language. */
export const kioskPage = /^\/kiosk\/[^/]+\/$/;
