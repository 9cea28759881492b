import { z } from 'astro/zod';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { endsAfterItBegins, workFields } from '@/kit/work/work.schema.ts';

/** A bank of questions. */
export const quizSchema = z
  .strictObject({
    ...workFields,
    questions: z.array(questionSchema).min(1).meta({
      title: '题目',
      description: '题目的列表',
      example: '[…]',
    }),
    take: z.int().min(1).optional().meta({
      title: '每次抽几题',
      description: '一轮从题库里抽几题；不写就是全部',
      example: '5',
    }),
    shuffle: z.boolean().default(true).meta({
      title: '打乱顺序',
      description: '是否打乱题目和选项的顺序；不写就是打乱',
      example: 'false',
    }),
  })
  .superRefine(endsAfterItBegins)
  .superRefine(({ take, questions }, context) => {
    if (take === undefined || take <= questions.length) return;
    const message = `「每次抽几题」写了 ${take}，题库里只有 ${questions.length} 题。请改小，或者删去 take 这一行`;
    context.addIssue({ code: 'custom', path: ['take'], message });
  });
