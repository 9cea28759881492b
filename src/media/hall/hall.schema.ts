import { z } from 'astro/zod';
import { coverFields } from '@/kit/work/cover.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pronunciation } from '@/kit/work/pronunciation.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';
import { exhibitSchema } from './exhibit.schema.ts';

/** More in one room than anybody looks at, and than one picture atlas holds. */
const exhibitsInRoom = 30;

const mood = z
  .strictObject({
    light: z.enum(['morning', 'day', 'evening', 'lamp']).default('day').meta({
      title: '光线',
      description: 'morning 清晨，day 白天，evening 傍晚，lamp 灯光；不写就是 day',
      example: 'day',
    }),
    wall: z.enum(['plaster', 'linen', 'brick', 'stone']).default('plaster').meta({
      title: '墙面',
      description: 'plaster 白灰，linen 麻布，brick 青砖，stone 石材；不写就是 plaster',
      example: 'plaster',
    }),
    floor: z.enum(['oak', 'slate', 'brick', 'terrazzo']).default('oak').meta({
      title: '地面',
      description: 'oak 木地板，slate 青石板，brick 方砖，terrazzo 水磨石；不写就是 oak',
      example: 'oak',
    }),
  })
  .prefault({})
  .meta({ title: '氛围', description: '光线、墙面和地面', example: '{ light: day, wall: plaster, floor: oak }' });

const room = z
  .strictObject({
    id: partId,
    title: text(20).meta({ title: '展厅名', description: '这一厅的名字', example: '序厅' }),
    text: text(300)
      .optional()
      .meta({ title: '展厅导语', description: '进门时读到的几句话', example: '从一片叶子说起。' }),
    accent: z.enum(['pine', 'cinnabar', 'gold', 'ink']).optional().meta({
      title: '重点墙的颜色',
      description: '进门正对的一面墙刷成什么颜色：pine 松绿，cinnabar 朱红，gold 赭黄，ink 墨；不写就不刷',
      example: 'pine',
    }),
    exhibits: z
      .array(exhibitSchema)
      .min(1)
      .max(exhibitsInRoom)
      .meta({
        title: '展品',
        description: `按参观顺序列出的展品，一厅最多 ${exhibitsInRoom} 件`,
        example: '[…]',
      }),
  })
  .superRefine(({ exhibits }, context) => {
    const [, second] = exhibits.flatMap(({ place, title }, index) => (place === 'own-wall' ? [{ index, title }] : []));
    if (second === undefined) return;
    const message = `一厅里只有一件展品能独占一面墙，“${second.title}”是第二件。请删去这一行 place: own-wall`;
    context.addIssue({ code: 'custom', path: ['exhibits', second.index, 'place'], message });
  });

const waypoint = z.strictObject({
  exhibit: partId.meta({ title: '停在哪件展品', description: '展品的编号', example: 'deng-ji' }),
  say: text(400).optional().meta({
    title: '讲解词',
    description: '在这里讲什么；不写就读展签',
    example: '从这里开始。',
  }),
  seconds: z.number().min(3).max(600).default(20).meta({
    title: '停留秒数',
    description: '没有讲解录音时停多少秒；不写就是 20',
    example: '20',
  }),
});

const tour = z.strictObject({
  id: partId,
  title: text(30).meta({ title: '路线名', description: '导览路线的名字', example: '十分钟看完' }),
  summary: text(120)
    .optional()
    .meta({ title: '路线简介', description: '这条路线看什么', example: '只看最要紧的几件。' }),
  waypoints: z.array(waypoint).min(2).max(60).meta({
    title: '站点',
    description: '按顺序列出停在哪些展品前，讲什么',
    example: '[{ exhibit: deng-ji, say: 从这里开始。, seconds: 20 }]',
  }),
});

/**
 * An exhibition hall: rooms with exhibits in order, and tours through them. Where things hang is computed (plan/).
 * @param cover what a cover becomes: Astro's `image()` in the collection, a path in scripts
 */
export function hallSchema<Cover extends z.ZodType>(cover: Cover) {
  return z
    .strictObject({
      ...workFields,
      ...coverFields(cover, '一条挂着画的长廊'),
      format: z.literal(1, { error: '「格式版本」现在只能写 1。请写成：format: 1' }).meta({
        title: '格式版本',
        description: '展馆文件的格式版本，现在是 1',
        example: '1',
      }),
      mood,
      rooms: z.array(room).min(1).max(24).meta({
        title: '展厅',
        description: '按参观顺序列出的各厅，每厅有 id、title 和 exhibits',
        example: '[{ id: xu, title: 序厅, exhibits: […] }]',
      }),
      tours: z.array(tour).max(12).default([]).meta({
        title: '导览路线',
        description: '带讲解的参观路线，可以不写',
        example: '[…]',
      }),
      readLabels: z.boolean().default(false).meta({
        title: '朗读展签',
        description: 'npm run narrate 配音时，除了导览，展签也读',
        example: 'true',
      }),
      pronunciation,
    })
    .superRefine(endsAfterItBegins);
}

export type Hall = z.infer<ReturnType<typeof hallSchema>>;
export type Tour = Hall['tours'][number];
