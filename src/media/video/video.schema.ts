import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';
import { seconds } from '@/kit/interaction/seconds.schema.ts';
import { sources } from '@/kit/sources/source.schema.ts';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { fileOf } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { videoInteraction } from './timeline.schema.ts';

const captions = z.strictObject({
  file: fileOf(['vtt'], '字幕文件', '同一个文件夹里的 WebVTT 字幕文件'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z][A-Za-z]+)*$/, { error: '「字幕语言」要写语言代码，如 zh-CN、en' })
    .meta({ title: '字幕语言', description: '语言代码，如 zh-CN、en', example: 'zh-CN' }),
  label: text(20).optional().meta({
    title: '字幕名称',
    description: '菜单里显示的名字；不写就用语言的名字',
    example: '英文',
  }),
});

const chapter = z.strictObject({
  id: partId,
  title: text(40).meta({ title: '章名', description: '这一章的名字', example: '一支走散的队伍' }),
  at: seconds.meta({ title: '从何时起', description: '这一章从哪里开始：分:秒，或只写秒数', example: '1:05' }),
  then: z.string().regex(idPattern).optional().meta({
    title: '接着去哪里',
    description: '放完这一章接着放哪一章（编号），写 end 就到此结束；不写就是下一章',
    example: 'wei-sheng',
  }),
});

const thumbnails = z.strictObject({
  picture: pictureFile,
  every: z.number().min(1).max(60).meta({ title: '几秒一格', description: '每隔几秒有一格', example: '5' }),
  columns: z.int().min(1).max(50).meta({ title: '一行几格', description: '一行有几格', example: '6' }),
});

/**
 * A video with what is asked and shown on the way.
 * @param cover what the poster becomes: Astro's `image()` in the collection, a path in scripts
 */
export function videoSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '村口的枫树下站着一队人'),
      author: text(60).optional().meta({ title: '作者', description: '谁拍的、谁做的', example: '学廊编写组' }),
      licence: text(60).meta({ title: '许可', description: '按什么许可使用', example: 'CC BY 4.0' }),
      sources: sources.optional(),
      lesson: z.string().regex(idPattern).optional().meta({
        title: '来自哪一课',
        description: '由微课做成的视频，写那一课的编号',
        example: 'san-wan-gai-bian',
      }),
      files: z
        .array(fileOf(['mp4', 'webm'], '视频文件', '同一个文件夹里的 mp4 或 webm 文件'))
        .min(1)
        .max(2)
        .meta({
          title: '视频文件',
          description: '先写 mp4（H.264 和 AAC），还可以再写一个 webm，给放不了 mp4 的浏览器',
          example: '[./film.mp4]',
        }),
      captions: z.array(captions).max(8).default([]).meta({
        title: '字幕',
        description: '各种语言的字幕；第一种也是页面上的文字稿',
        example: '[{ file: ./captions.vtt, language: zh-CN }]',
      }),
      chapters: z.array(chapter).max(60).default([]).meta({
        title: '章节',
        description: '按先后列出的各章，第一章从 0 开始；短片可以不写',
        example: '[{ id: kai-tou, title: 开头, at: 0 }]',
      }),
      thumbnails: thumbnails.optional().meta({
        title: '缩略图',
        description: '拖动进度时看到的小画面，都在一张图上，从左到右、从上到下排',
        example: '{ picture: ./thumbnails.webp, every: 5, columns: 6 }',
      }),
      timeline: z.array(videoInteraction).max(100).default([]).meta({
        title: '时间线',
        description: '放到某一刻出现的互动：提问、选路、资料卡、去处、想一想、看图',
        example: '[{ kind: pause, id: xiang, at: 1:05, title: 为什么？ }]',
      }),
    })
    .superRefine(endsAfterItBegins);
}

export type Video = z.infer<ReturnType<typeof videoSchema>>;
