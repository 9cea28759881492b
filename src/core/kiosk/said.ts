import * as z from 'zod/mini';

/** A text that a screen says of itself: what is longer is cut, what no database takes is left out. */
export function said(longest: number) {
  return z.pipe(
    z.string().check(z.maxLength(20 * longest)),
    z.transform((text) =>
      text
        .replace(/[\0\p{Surrogate}]/gu, '')
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, ''),
    ),
  );
}
