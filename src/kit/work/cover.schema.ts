import type { z } from 'astro/zod';
import { text } from './text.schema.ts';

/**
 * A work's cover and what it shows.
 * @param cover what a cover becomes: Astro's `image()` in the collection, a path in scripts
 * @param example of a description
 */
export function coverFields<Cover extends z.ZodType>(cover: Cover, example: string) {
  return {
    cover,
    coverAlt: text(200).meta({
      title: '封面说明',
      description: '封面上画的是什么，说给看不见图的人听',
      example,
    }),
  };
}
