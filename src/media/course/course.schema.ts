import { z } from 'astro/zod';
import { isActivity, type Activity } from '@/core/place/place.ts';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const work = z.string().refine((value): value is Activity => isActivity(value) && !/^(?:course|notice)\//.test(value), {
  error:
    '作品要写成 lesson/编号、reading/编号、hall/编号、panorama/编号、video/编号、quiz/编号 或 rail/编号，如 lesson/san-wan-gai-bian',
});

const chapter = z.strictObject({
  title: text(40).meta({ title: '章的标题', description: '这一章的标题', example: '第一章' }),
  works: z.array(work).min(1).meta({
    title: '章里的作品',
    description: '按学习顺序列出的微课、有声书、展馆、全景、视频和测验',
    example: '[lesson/san-wan-gai-bian]',
  }),
});

/**
 * An ordered study path. `cover` is what a cover becomes: Astro's `image()` in the collection, a path in scripts.
 */
export function courseSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '远山下的一间学堂'),
      seal: text(4)
        .refine((value) => /^.{2,4}$/u.test(value), { error: '「印文」要有二到四个字，如 先锋' })
        .meta({ title: '印文', description: '学完课程盖的印，二到四个字', example: '先锋' }),
      chapters: z.array(chapter).min(1).meta({
        title: '章',
        description: '课程的各章，每章有 title 和 works',
        example: '[{ title: 第一章, works: [lesson/san-wan-gai-bian] }]',
      }),
    })
    .superRefine(endsAfterItBegins);
}
