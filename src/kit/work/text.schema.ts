import { z } from 'astro/zod';

/**
 * Text of at most `max` characters, without the spaces around it. YAML reads `1927` as a number and an editor means the
 * text, so a number is taken as the text it looks like.
 */
export function text(max: number) {
  return z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().trim().min(1).max(max),
  );
}
