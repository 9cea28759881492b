import { z } from 'astro/zod';
import { isActivity, type Activity } from '@/core/place/place.ts';
import { chartSchema } from '@/kit/chart/chart.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { described, fileOf, shown } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const label = text(800).meta({
  title: '展签',
  description: '展签上的话，空一行另起一段，不超过 800 个字',
  example: '这张表……',
});

const common = {
  id: partId,
  title: text(40).meta({ title: '展品名', description: '展品的名字', example: '党员登记表' }),
  caption: text(80).optional().meta({
    title: '一行说明',
    description: '名字下面的一行：年代、材质、尺寸',
    example: '1949 年，纸本',
  }),
  text: label.optional(),
  sound: fileOf(['m4a'], '声音', '同一个文件夹里的 m4a 文件，走近时听得到，最长一分钟').optional(),
  soundAlt: text(300).optional().meta({
    title: '声音说明',
    description: '听得到什么、说了什么，说给听不见的人；有声音就要写',
    example: '敲了三下鼓，余音很长',
  }),
  size: z.enum(['normal', 'large']).default('normal').meta({
    title: '大小',
    description: 'large 挂得大些；不写就是 normal',
    example: 'large',
  }),
  place: z.enum(['wall', 'own-wall', 'pedestal', 'middle']).optional().meta({
    title: '位置',
    description: 'wall 上墙，own-wall 独占一面墙，pedestal 靠墙的台座，middle 厅中央；不写就按种类排',
    example: 'own-wall',
  }),
};
const picture = z.strictObject({ kind: z.literal('picture'), ...common, picture: pictureFile, ...shown });

const panel = z.strictObject({
  kind: z.literal('text'),
  ...common,
  text: label,
  ...described,
});

const object = z.strictObject({
  kind: z.literal('object'),
  ...common,
  object: fileOf(['glb'], '立体模型', '同一个文件夹里的 glb 文件'),
  picture: pictureFile,
  ...shown,
});

const video = z.strictObject({
  kind: z.literal('video'),
  ...common,
  video: fileOf(['mp4'], '影片', '同一个文件夹里的 mp4 文件'),
  picture: pictureFile,
  captions: fileOf(['vtt'], '字幕', '同一个文件夹里的 vtt 字幕文件').optional(),
  silent: z.boolean().default(false).meta({
    title: '无声',
    description: '影片没有声音时写 true，就不用字幕',
    example: 'true',
  }),
  ...shown,
});

const chart = z.strictObject({
  kind: z.literal('chart'),
  ...common,
  chart: chartSchema.meta({
    title: '图表',
    description: '图表的 kind、title、unit、data 和 note，与课里的图表一样',
    example: "{ kind: bar, title: 产量, unit: 吨, data: [['2020 年', 31], ['2022 年', 45]] }",
  }),
  ...described,
});

const pages = z.strictObject({
  kind: z.literal('document'),
  ...common,
  pages: z.array(pictureFile).min(1).max(40).meta({
    title: '书页',
    description: '各页的图片，第一页挂在墙上',
    example: '[./page-1.webp, ./page-2.webp]',
  }),
  document: fileOf(['pdf'], '文件', '可以打开的 pdf 原件，可以不写').optional(),
  ...shown,
});

const event = z.strictObject({
  when: text(30).meta({ title: '时间', description: '什么时候', example: '1927 年 9 月' }),
  what: text(200).meta({ title: '事情', description: '发生了什么', example: '三湾改编' }),
});

const timeline = z.strictObject({
  kind: z.literal('timeline'),
  ...common,
  events: z.array(event).min(2).max(24).meta({
    title: '时间线',
    description: '按先后列出的事情',
    example: '[{ when: 1927 年 9 月, what: 三湾改编 }]',
  }),
  ...described,
});

const quiz = z.strictObject({
  kind: z.literal('quiz'),
  ...common,
  quiz: text(80).meta({ title: '测验的编号', description: '答的是哪个测验', example: 'dang-shi' }),
  take: z.int().min(1).max(5).default(2).meta({
    title: '几题',
    description: '放测验的前几题；不写就是 2',
    example: '2',
  }),
  ...described,
});

const doorway = z.strictObject({
  kind: z.literal('doorway'),
  ...common,
  to: z
    .string()
    .refine((value): value is Activity => isActivity(value) && /^(?:hall|panorama)\//.test(value), {
      error: '「通向」要写成 hall/编号 或 panorama/编号，如 hall/guo-men-yi-xian',
    })
    .meta({ title: '通向', description: '门后是哪个展馆或全景', example: 'hall/guo-men-yi-xian' }),
  picture: pictureFile.optional(),
  ...described,
});

/** One exhibit, by its kind. */
export const exhibitSchema = z
  .discriminatedUnion('kind', [picture, panel, object, video, chart, pages, timeline, quiz, doorway])
  .superRefine((exhibit, context) => {
    if (exhibit.sound !== undefined && exhibit.soundAlt === undefined)
      context.addIssue({
        code: 'custom',
        path: ['soundAlt'],
        message: '有声音的展品要有「声音说明」。请加上一行：soundAlt: 听得到什么、说了什么',
      });
    if (exhibit.kind === 'video' && !exhibit.silent && exhibit.captions === undefined)
      context.addIssue({
        code: 'custom',
        path: ['captions'],
        message: '有声音的影片要有「字幕」。请加上一行：captions: ./a.vtt；没有声音就写 silent: true',
      });
    if (exhibit.kind === 'doorway' && exhibit.picture !== undefined && exhibit.alt === undefined)
      context.addIssue({
        code: 'custom',
        path: ['alt'],
        message: '门上有图，就要有「图片说明」。请加上一行：alt: 门后是什么样子',
      });
  });

export type Exhibit = z.infer<typeof exhibitSchema>;
export type ExhibitKind = Exhibit['kind'];
