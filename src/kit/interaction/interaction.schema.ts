import { z } from 'astro/zod';
import { isActivity, splitActivity } from '@/core/place/place.ts';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { partId } from '@/kit/work/part-id.schema.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { described } from '@/kit/work/shown.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const percent = z.number().min(0).max(100);

const spot = z.strictObject({
  title: text(30).meta({ title: '点的名字', description: '图上这一点叫什么', example: '三湾村' }),
  text: text(300).meta({ title: '点的说明', description: '点开读到的话', example: '枫树坪在村口。' }),
  at: z.tuple([percent, percent], { error: '点的位置要写成两个 0 到 100 的数，如 at: [30, 60]' }).meta({
    title: '点在哪里',
    description: '从图的左边起百分之几，从上边起百分之几',
    example: '[30, 60]',
  }),
});

/** `hall/x`, or `hall/x#exhibit`: any work but a notice, and any place in it. */
const place = z
  .string()
  .trim()
  .refine(
    (value) => {
      const [work = '', part] = value.split('#');
      return isActivity(work) && splitActivity(work).kind !== 'notice' && part !== '';
    },
    { error: '「去处」要写成 种类/编号，后面可以加 # 和里面的一处，如 hall/jin-ye-chang-lang#deng-ji' },
  )
  .meta({ title: '去处', description: '别的作品，或者它里面的一处', example: 'hall/jin-ye-chang-lang#deng-ji' });

const title = text(60).meta({ title: '互动的标题', description: '一句话', example: '想一想' });
const words = text(600).meta({
  title: '互动的文字',
  description: '读到的话，空一行另起一段，不超过 600 个字',
  example: '这里说的是……',
});

/**
 * What a viewer or listener meets on the way.
 * @param at when: a moment of a video, the sentence of a reading
 * @param to where an option of a choice leads
 * @param until when a label on the picture goes away again, where there is a picture
 */
export function interactionSchema<At extends z.ZodType, To extends z.ZodType, Until extends z.ZodRawShape>(
  at: At,
  to: To,
  until: Until,
) {
  const when = {
    at,
    required: z.boolean().default(false).meta({
      title: '必须回应',
      description: '写 true 时不能跳过，拖动进度也不行；不写就可以跳过',
      example: 'true',
    }),
  };
  const option = z.strictObject({
    text: text(60).meta({ title: '选项', description: '这条路叫什么', example: '先看改编' }),
    to,
  });
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('question'),
      ...when,
      question: questionSchema,
    }),
    z.strictObject({
      kind: z.literal('choice'),
      id: partId,
      ...when,
      title,
      text: words.optional(),
      options: z.array(option).min(2).max(6).meta({
        title: '各条路',
        description: '二到六条路，每条有 text，和通向哪里的 to；不写 to 就是接着看',
        example: '[{ text: 看改编, to: gai-bian }, { text: 接着看 }]',
      }),
    }),
    z.strictObject({
      kind: z.literal('card'),
      id: partId,
      ...when,
      ...until,
      title,
      text: words,
      picture: pictureFile.optional(),
      alt: described.alt,
    }),
    z.strictObject({
      kind: z.literal('link'),
      id: partId,
      ...when,
      ...until,
      title,
      text: words.optional(),
      to: place,
    }),
    z.strictObject({
      kind: z.literal('pause'),
      id: partId,
      ...when,
      title,
      text: words.optional(),
      seconds: z.int().min(5).max(300).optional().meta({
        title: '想多久',
        description: '留几秒钟想，5 到 300；不写就不倒数',
        example: '20',
      }),
    }),
    z.strictObject({
      kind: z.literal('picture'),
      id: partId,
      ...when,
      ...until,
      title,
      text: words.optional(),
      picture: pictureFile,
      alt: text(300).meta({ title: '图片说明', description: '图上有什么，说给看不见图的人听', example: '一张示意图' }),
      spots: z.array(spot).min(1).max(12).meta({
        title: '图上的点',
        description: '一到十二个可以点开的地方',
        example: '[{ title: 三湾村, text: 枫树坪在村口。, at: [30, 60] }]',
      }),
    }),
  ]);
}
