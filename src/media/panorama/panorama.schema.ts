import { z } from 'astro/zod';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { shown } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { direction, hotspotSchema } from './hotspot.schema.ts';

const percent = z.number().min(0).max(100);

const scene = z.strictObject({
  id: partId,
  title: text(30).meta({ title: '景名', description: '这一景的名字', example: '烤房里' }),
  text: text(300)
    .optional()
    .meta({ title: '一景的导语', description: '到了这里读到的几句话', example: '门关着，风在叶子中间走。' }),
  picture: pictureFile.meta({
    title: '全景图',
    description: '宽正好是高的两倍的全景图（等距柱状投影），webp 或 jpg，最好是 4096×2048',
    example: './kao-fang-li.webp',
  }),
  ...shown,
  north: z.number().min(0).max(360).default(180).meta({
    title: '北在哪里',
    description: '正北在图的哪里：从图的左边起 0 到 360 度，正中是 180；不写就是 180',
    example: '180',
  }),
  look: direction.default([0, 0]).meta({
    title: '先看哪里',
    description: '刚进来时看的方向，写法与方位一样；不写就朝正北平看',
    example: '[0, 0]',
  }),
  at: z.tuple([percent, percent], { error: '「在地图上」要写成两个 0 到 100 的数，如 at: [30, 60]' }).optional().meta({
    title: '在地图上',
    description: '这一景在地图的哪里：从左起百分之几，从上起百分之几',
    example: '[30, 60]',
  }),
  hotspots: z.array(hotspotSchema).max(24).default([]).meta({
    title: '热点',
    description: '这一景里可以点的地方，按先后列出，最多 24 个',
    example: '[{ id: qu-kao-fang, kind: go, title: 去烤房, at: [40, 0], to: kao-fang-li }]',
  }),
});

/**
 * Round pictures that one stands in, with hotspots that lead on and tell.
 * @param cover what a cover becomes: Astro's `image()` in the collection, a path in scripts
 */
export function panoramaSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '晨雾里的烟田和远山'),
      format: z.literal(1, { error: '「格式版本」现在只能写 1。请写成：format: 1' }).meta({
        title: '格式版本',
        description: '全景文件的格式版本，现在是 1',
        example: '1',
      }),
      map: pictureFile.optional().meta({
        title: '地图',
        description: '各景在哪里的一张图，上北下南；可以不写',
        example: './map.svg',
      }),
      mapAlt: text(300).optional().meta({
        title: '地图说明',
        description: '地图上画的是什么，说给看不见图的人听',
        example: '河边一条路，由南到北经过四处',
      }),
      scenes: z.array(scene).min(1).max(40).meta({
        title: '景',
        description: '按参观顺序列出的各景，每景有 id、title、picture 和 hotspots',
        example: '[{ id: tian-jian, title: 田间, picture: ./tian-jian.webp, … }]',
      }),
    })
    .superRefine(endsAfterItBegins)
    .superRefine(({ map, mapAlt, scenes }, context) => {
      const add = (path: (string | number)[], message: string) => {
        context.addIssue({ code: 'custom', path, message });
      };
      if (map !== undefined && mapAlt === undefined)
        add(['mapAlt'], '有「地图」，就要有「地图说明」。请加上一行：mapAlt: 地图上画的是什么');
      scenes.forEach(({ at }, index) => {
        if (map !== undefined && at === undefined)
          add(['scenes', index, 'at'], '有「地图」，每一景就要写在地图的哪里。请加上一行：at: [30, 60]');
        if (map === undefined && at !== undefined)
          add(['scenes', index, 'at'], '没有「地图」，at 就没有用。请删去这一行，或者加上 map: ./map.svg');
      });
    });
}

export type Panorama = z.infer<ReturnType<typeof panoramaSchema>>;
export type Scene = Panorama['scenes'][number];
