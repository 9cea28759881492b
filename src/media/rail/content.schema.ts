import { z } from 'astro/zod';
import { chartSchema } from '@/kit/chart/chart.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { described, fileOf, shown } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const caption = text(80).optional().meta({
  title: '一行说明',
  description: '图下面的一行字；不写就没有',
  example: '1949 年的登记表',
});

const words = z.strictObject({
  kind: z.literal('text'),
  text: text(800).meta({
    title: '文字',
    description: '一段话，空一行另起一段，不超过 800 个字',
    example: '那年秋天……',
  }),
  ...described,
});

const picture = z.strictObject({ kind: z.literal('picture'), picture: pictureFile, caption, ...shown });

const video = z.strictObject({
  kind: z.literal('video'),
  video: fileOf(['mp4'], '影片', '同一个文件夹里的 mp4 文件'),
  picture: pictureFile,
  captions: fileOf(['vtt'], '字幕', '同一个文件夹里的 vtt 字幕文件').optional(),
  silent: z.boolean().default(false).meta({
    title: '无声',
    description: '影片没有声音时写 true，就不用字幕',
    example: 'true',
  }),
  caption,
  ...shown,
});

const object = z.strictObject({
  kind: z.literal('object'),
  object: fileOf(['glb'], '立体模型', '同一个文件夹里的 glb 文件'),
  picture: pictureFile,
  caption,
  ...shown,
});

const chart = z.strictObject({
  kind: z.literal('chart'),
  chart: chartSchema.meta({
    title: '图表',
    description: '图表的 kind、title、unit、data 和 note，与课里的图表一样',
    example: "{ kind: bar, title: 产量, unit: 吨, data: [['2020 年', 31], ['2022 年', 45]] }",
  }),
  ...described,
});

/** One thing that a stop shows when it is opened, by its kind. */
export const contentSchema = z
  .discriminatedUnion('kind', [words, picture, video, object, chart])
  .superRefine((content, context) => {
    if (content.kind !== 'video' || content.silent || content.captions !== undefined) return;
    const message = '有声音的影片要有「字幕」。请加上一行：captions: ./a.vtt；没有声音就写 silent: true';
    context.addIssue({ code: 'custom', path: ['captions'], message });
  });

export type StopContent = z.infer<typeof contentSchema>;
