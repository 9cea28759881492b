import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

/** `<Quiz id="…" take="3" />`: a bank's questions inside a lesson. */
export const quizEmbedSchema = z.strictObject({
  id: text(80).meta({ title: '测验的编号', description: '放进来的是哪个测验', example: 'dang-shi' }),
  take: z.coerce.number().int().min(1).optional().meta({
    title: '抽几题',
    description: '从题库里抽几题；不写就按题库的设置',
    example: '3',
  }),
});
