import { z } from 'astro/zod';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { described, fileOf } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { contentSchema } from './content.schema.ts';

const mm = z.number().min(0).max(200_000);

const wall = z.strictObject({
  length: z.number().min(1000).max(200_000).meta({
    title: '墙长',
    description: '屏幕中线从头走到尾有多长，毫米',
    example: '12000',
  }),
  window: z
    .tuple([z.number().min(100).max(10_000), z.number().min(100).max(5000)], {
      error: '「窗口」要写成两个毫米数：屏幕看得见的宽和高，如 window: [1210, 340]',
    })
    .meta({
      title: '窗口',
      description: '屏幕看得见的宽和高，毫米：量发光的部分。画面按高对齐，别的屏幕看得宽些或窄些',
      example: '[1210, 340]',
    }),
  direction: z.enum(['right', 'left']).default('right').meta({
    title: '走向',
    description: 'right 从左往右走，left 像手卷一样从右往左走；不写就是 right',
    example: 'left',
  }),
});

const layer = z.strictObject({
  picture: pictureFile.optional(),
  pictures: z.array(pictureFile).min(2).max(40).optional().meta({
    title: '几张图',
    description: '画得长的一层，切成一样高的几张，按走的先后一张接一张；写了它就不写 picture，也不能重复',
    example: '[./lu-1.webp, ./lu-2.webp]',
  }),
  parallax: z.number().min(0).max(2).default(1).meta({
    title: '视差',
    description: '跟着墙走多快：0 不动（天空），0.3 远山，1 与墙一起走，1.4 眼前的草；不写就是 1',
    example: '0.3',
  }),
  bottom: z.number().min(-50).max(100).default(0).meta({
    title: '离底边',
    description: '图的下边离画面底边多高，占画面高的百分之几；不写就是 0',
    example: '20',
  }),
  height: z.number().min(1).max(150).default(100).meta({
    title: '高',
    description: '图占画面高的百分之几，宽按图的比例来；不写就是 100',
    example: '60',
  }),
  from: z.number().min(-20_000).max(220_000).default(0).meta({
    title: '从哪里起',
    description: '走到多少毫米时，图的前边正好在屏幕正中；不写就是 0',
    example: '0',
  }),
  repeat: z.boolean().default(false).meta({
    title: '重复',
    description: 'true 时这张图一张接一张铺满整面墙，左右两边要接得上',
    example: 'true',
  }),
});

const figure = z.strictObject({
  value: text(12).meta({ title: '数', description: '数和单位，尽量短', example: '1.2 万亩' }),
  what: text(30).meta({ title: '是什么', description: '这个数说的是什么', example: '当年种烟面积' }),
});

const stop = z.strictObject({
  id: partId,
  mm: mm.meta({ title: '位置', description: '离墙的起点多少毫米，屏幕正中到这里就是到站', example: '1500' }),
  title: text(30).meta({ title: '站名', description: '这一站的名字', example: '第一个党支部' }),
  year: text(16).optional().meta({ title: '年份', description: '写在最前面的大字', example: '1949' }),
  label: text(60).meta({ title: '一句话', description: '不打开就看得到的一句话', example: '七个人，一间土屋。' }),
  figure: figure.optional().meta({
    title: '大数字',
    description: '写在画面前面的一个数：value 和 what；可以不写',
    example: '{ value: 7 人, what: 支部成立时的党员 }',
  }),
  picture: pictureFile.optional().meta({
    title: '到站的画',
    description: '立在墙上这一站的一张图，透明底的 webp、png 或 svg 最好；可以不写',
    example: './tu-wu.webp',
  }),
  ...described,
  sound: fileOf(['m4a'], '声音', '同一个文件夹里的 m4a 文件，停稳以后才放，最长一分钟').optional(),
  soundAlt: text(300).optional().meta({
    title: '声音说明',
    description: '听得到什么、说了什么，说给听不见的人；有声音就要写',
    example: '敲了三下钟',
  }),
  content: z.array(contentSchema).min(1).max(8).meta({
    title: '内容',
    description: '打开这一站看到的东西，按先后：text 文字、picture 图片、video 影片、object 立体模型、chart 图表',
    example: '[{ kind: text, text: 那年秋天…… }]',
  }),
  notes: text(800).optional().meta({
    title: '讲解词',
    description: '只给讲解员看的话，空一行另起一段',
    example: '先问大家：这间屋子住得下几个人？',
  }),
  minutes: z.number().min(0.5).max(30).optional().meta({
    title: '讲几分钟',
    description: '讲解员在这一站大约停几分钟',
    example: '2',
  }),
});

const zone = z.strictObject({
  id: partId,
  title: text(30).meta({ title: '段名', description: '这一段的名字', example: '马帮时代' }),
  from: mm.meta({ title: '从', description: '从多少毫米起', example: '0' }),
  to: mm.meta({ title: '到', description: '到多少毫米止', example: '4000' }),
  tint: z.enum(['paper', 'mist', 'pine', 'gold', 'cinnabar', 'night']).default('paper').meta({
    title: '色调',
    description: '这一段的底色：paper 纸，mist 晨雾，pine 松绿，gold 金黄，cinnabar 朱砂，night 夜；不写就是 paper',
    example: 'mist',
  }),
  sound: fileOf(['m4a'], '环境声', '同一个文件夹里的 m4a 文件，在这一段里循环轻声地放，最长一分钟').optional(),
  soundAlt: text(300).optional().meta({
    title: '声音说明',
    description: '听得到什么，说给听不见的人；有环境声就要写',
    example: '马铃声和流水声',
  }),
});

const behaviour = z.strictObject({
  slide: z.number().min(0.2).max(5).default(1.2).meta({
    title: '滑到一站要几秒',
    description: '点一站、按一键，画面滑过去用几秒；不写就是 1.2',
    example: '1.2',
  }),
  easing: z.enum(['gentle', 'even']).default('gentle').meta({
    title: '怎样滑',
    description: 'gentle 慢慢起步、慢慢停下，even 匀速；不写就是 gentle',
    example: 'gentle',
  }),
  reach: z.number().min(10).max(5000).default(250).meta({
    title: '到站范围',
    description: '离一站多少毫米以内算到站；两站近的，以中间为界；不写就是 250',
    example: '250',
  }),
  hysteresis: z.number().min(5).max(500).default(20).meta({
    title: '防抖',
    description: '到站以后要多走出多少毫米才算离开，比传感器的抖动大就不会闪；不写就是 20',
    example: '20',
  }),
  dwell: z.number().min(0).max(10).default(1.2).meta({
    title: '停稳几秒',
    description: '停稳几秒以后才放声音和影片；不写就是 1.2',
    example: '1.2',
  }),
});

/**
 * A wall that is read by moving along it, in millimetres: layers of pictures, stops that open, zones of tint and sound.
 * @param cover what a cover becomes: Astro's `image()` in the collection, a path in scripts
 */
export function railSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '一条山路从左到右穿过画面'),
      format: z.literal(1, { error: '「格式版本」现在只能写 1。请写成：format: 1' }).meta({
        title: '格式版本',
        description: '滑轨文件的格式版本，现在是 1',
        example: '1',
      }),
      wall: wall.meta({
        title: '墙',
        description: '墙有多长、屏幕看得见多大、往哪边走',
        example: '{ length: 12000, window: [1210, 340] }',
      }),
      layers: z.array(layer).max(8).default([]).meta({
        title: '画层',
        description: '从远到近的画，最多 8 层',
        example: '[{ picture: ./shan.webp, parallax: 0.3, height: 60, bottom: 30, repeat: true }]',
      }),
      source: text(120).optional().meta({
        title: '画层的来源',
        description: '画层从哪里来；有画层就要写',
        example: '学廊编写组用程序绘制',
      }),
      licence: text(60).optional().meta({
        title: '画层的许可',
        description: '画层按什么许可使用',
        example: 'CC BY 4.0',
      }),
      stops: z.array(stop).min(1).max(60).meta({
        title: '站',
        description: '一站一站，从起点往后列',
        example: '[{ id: tu-wu, mm: 1500, title: 土屋, year: 1949, label: 七个人，一间屋。, content: […] }]',
      }),
      zones: z.array(zone).max(30).default([]).meta({
        title: '段',
        description: '墙上一段一段的色调和环境声，互不重叠；可以不写',
        example: '[{ id: ma-bang, title: 马帮时代, from: 0, to: 4000, tint: mist }]',
      }),
      behaviour: behaviour.prefault({}).meta({
        title: '怎样走',
        description: '滑动、到站、防抖和停稳的数；可以整段不写',
        example: '{ slide: 1.2, reach: 250, hysteresis: 20, dwell: 1.2 }',
      }),
    })
    .superRefine(endsAfterItBegins)
    .superRefine(({ layers, source, stops, zones }, context) => {
      const add = (path: (string | number)[], message: string) => {
        context.addIssue({ code: 'custom', path, message });
      };
      if (layers.length > 0 && source === undefined)
        add(['source'], '有画层，就要有「画层的来源」。请加上一行：source: 画从哪里来');
      layers.forEach(({ picture, pictures, repeat }, index) => {
        if ((picture === undefined) === (pictures === undefined))
          add(['layers', index], '每一层要写一张图，或者几张图，写一样。请写成：picture: ./shan.webp');
        if (pictures !== undefined && repeat)
          add(['layers', index, 'repeat'], '切成几张的一层不能重复。请删去 repeat，或者只写一张 picture');
      });
      stops.forEach((one, index) => {
        if (one.picture !== undefined && one.alt === undefined)
          add(['stops', index, 'alt'], '站上有画，就要有「图片说明」。请加上一行：alt: 图上有什么');
        if (one.sound !== undefined && one.soundAlt === undefined)
          add(['stops', index, 'soundAlt'], '有声音，就要有「声音说明」。请加上一行：soundAlt: 听得到什么');
      });
      zones.forEach((one, index) => {
        if (one.sound !== undefined && one.soundAlt === undefined)
          add(['zones', index, 'soundAlt'], '有环境声，就要有「声音说明」。请加上一行：soundAlt: 听得到什么');
      });
    });
}

export type Rail = z.infer<ReturnType<typeof railSchema>>;
export type Stop = Rail['stops'][number];
export type Zone = Rail['zones'][number];
