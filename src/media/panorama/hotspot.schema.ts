import { z } from 'astro/zod';
import { isActivity, idPattern } from '@/core/place/place.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { described, fileOf } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const yaw = z.number({ error: '「方位」的第一个数是从正北顺时针转过的度数，如 at: [90, -5] 是正东、略往下' });

/** A direction from where one stands: degrees from north by east, degrees upwards. */
export const direction = z
  .tuple([yaw.min(-360).max(360), z.number().min(-90).max(90)], {
    error: '「方位」要写成两个数：从正北顺时针转过的度数，和往上的度数（往下写负数），如 at: [90, -5]',
  })
  .meta({
    title: '方位',
    description: '在哪个方向：从正北顺时针转过的度数，和往上的度数（往下是负数）；npm run dev 里点一下图就有',
    example: '[90, -5]',
  });

const label = text(600).meta({
  title: '说明',
  description: '说明文字，空一行另起一段，不超过 600 个字',
  example: '这是……',
});

const common = {
  id: partId,
  at: direction,
  title: text(40).meta({ title: '热点名', description: '热点的名字', example: '去烤房' }),
};

const go = z.strictObject({
  kind: z.literal('go'),
  ...common,
  to: z
    .string()
    .refine((value) => idPattern.test(value) || (isActivity(value) && !value.startsWith('notice/')), {
      error: '「通向」要写成这里另一景的编号，或别的作品，如 kao-fang-li、hall/jin-ye-chang-lang',
    })
    .meta({ title: '通向', description: '这里另一景的编号，或别的作品（种类/编号）', example: 'kao-fang-li' }),
  text: label.optional(),
});

const words = z.strictObject({
  kind: z.literal('text'),
  ...common,
  text: label,
  picture: pictureFile.optional(),
  ...described,
});

const quiz = z.strictObject({
  kind: z.literal('quiz'),
  ...common,
  quiz: text(80).meta({ title: '测验的编号', description: '答的是哪个测验', example: 'dang-shi' }),
  take: z.int().min(1).max(5).default(1).meta({
    title: '几题',
    description: '放测验的前几题；不写就是 1',
    example: '1',
  }),
  text: label.optional(),
});

const sound = z.strictObject({
  kind: z.literal('sound'),
  ...common,
  sound: fileOf(['mp3', 'm4a'], '声音', '同一个文件夹里的 mp3 或 m4a 文件'),
  text: label.meta({
    title: '文字稿',
    description: '声音里说了什么、听得到什么，说给听不见的人；不超过 600 个字',
    example: '风机嗡嗡地响……',
  }),
  source: described.source,
  licence: described.licence,
});

/** Something in a scene that one can choose, by its kind. */
export const hotspotSchema = z.discriminatedUnion('kind', [go, words, quiz, sound]).superRefine((hotspot, context) => {
  if (hotspot.kind !== 'text' || hotspot.picture === undefined || hotspot.alt !== undefined) return;
  const message = '热点里有图，就要有「图片说明」。请加上一行：alt: 图上有什么';
  context.addIssue({ code: 'custom', path: ['alt'], message });
});

export type Hotspot = z.infer<typeof hotspotSchema>;
export type HotspotKind = Hotspot['kind'];
