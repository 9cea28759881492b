import { z } from 'astro/zod';
import { sources } from '@/kit/sources/source.schema.ts';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { pronunciation } from '@/kit/work/pronunciation.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { readingInteraction } from './timeline.schema.ts';

/** A reading's frontmatter. `cover` is what a cover becomes: Astro's `image()` in the collection, a path in scripts. */
export function readingSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '山路上的一队人'),
      author: text(60).meta({ title: '作者', description: '谁写的', example: '学廊编写组' }),
      voice: text(60).optional().meta({ title: '朗读', description: '谁读的；没有真人录音就不写', example: '李明' }),
      licence: text(60).meta({ title: '许可', description: '按什么许可使用', example: 'CC BY 4.0' }),
      sources,
      pronunciation,
      tags: z
        .array(text(20))
        .default([])
        .meta({ title: '标签', description: '帮助查找的几个词', example: '[散文, 二十四节气]' }),
      timeline: z.array(readingInteraction).max(100).optional().meta({
        title: '时间线',
        description: '听到某一句出现的互动：提问、选路、资料卡、去处、想一想、看图',
        example: '[{ kind: pause, id: xiang, at: 一九二七年九月底, title: 为什么？ }]',
      }),
    })
    .superRefine(endsAfterItBegins);
}

export type Reading = z.infer<ReturnType<typeof readingSchema>>;
