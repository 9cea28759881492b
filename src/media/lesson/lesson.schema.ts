import { z } from 'astro/zod';
import { sources } from '@/kit/sources/source.schema.ts';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { pronunciation } from '@/kit/work/pronunciation.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

/** A lesson's frontmatter. `cover` is what a cover becomes: Astro's `image()` in the collection, a path in scripts. */
export function lessonSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '三湾村口的大枫树'),
      sources,
      pronunciation,
      tags: z.array(text(20)).default([]).meta({
        title: '标签',
        description: '帮助查找的几个词',
        example: '[党史, 基层组织]',
      }),
    })
    .superRefine(endsAfterItBegins);
}
