import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { workFields } from '@/kit/work/work.schema.ts';

const types = ['single', 'multiple', 'truefalse', 'blank', 'order', 'match', 'hotspot'] as const;

/** One of something or a list of them. */
function oneOrMore<T extends z.ZodType>(one: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).min(1).optional(),
  );
}

/** Points are whole or halves: sums of them are exact. */
const points = z
  .number()
  .min(0.5)
  .max(100)
  .refine((value) => Number.isInteger(value * 2), { error: '「每题分值」只能是整数或半分，如 2 或 2.5' })
  .meta({ title: '每题分值', description: '这一部分每题几分，可以写半分', example: '3' });

const part = z
  .strictObject({
    title: text(40).optional().meta({ title: '部分标题', description: '写在这一部分前面', example: '一、单选题' }),
    from: z.string().regex(idPattern, { error: '「题库」要写 content/exam 里一个题库的编号' }).meta({
      title: '题库',
      description: '从哪个题库出题：content/exam 里的编号',
      example: 'jin-ye-ti-ku',
    }),
    points,
    take: z.int().min(1).max(200).optional().meta({
      title: '抽几题',
      description: '按规则从题库里抽几题；每个人抽到的可以不同',
      example: '10',
    }),
    type: oneOrMore(z.literal(types)).meta({ title: '题型', description: '只抽这些题型', example: 'single' }),
    difficulty: oneOrMore(z.literal([1, 2, 3])).meta({ title: '难度', description: '只抽这些难度', example: '[1, 2]' }),
    questions: z.array(z.string()).min(1).max(200).optional().meta({
      title: '固定的题',
      description: '写出题目编号，人人都考这些题；写了它就不写 take、type、difficulty',
      example: '[san-wan-1, san-wan-2]',
    }),
  })
  .superRefine((one, context) => {
    const rules = [one.take, one.type, one.difficulty].filter((rule) => rule !== undefined).length;
    if (one.questions === undefined && one.take === undefined) {
      const message = '这一部分没有写抽几题。请加上 take: 10，或者用 questions: [编号, 编号] 写出固定的题';
      context.addIssue({ code: 'custom', path: [], message });
    } else if (one.questions !== undefined && rules > 0) {
      const message = '写了固定的题（questions），就不能再写 take、type 或 difficulty。请删去一种';
      context.addIssue({ code: 'custom', path: ['questions'], message });
    }
  });

const { id, title, summary, draft, updated } = workFields;

const ofPapers = ['instructions', 'minutes', 'pass', 'attempts', 'shuffle'] as const;

/**
 * What stands in `content/exam/<id>/index.yaml`: a bank of questions that are kept secret, or a paper that draws from
 * banks. No page ever loads it: only the catalogue beside the site has it, for the API.
 */
export const examSchema = z
  .strictObject({
    ...{ id, title, summary, draft, updated },
    questions: z.array(questionSchema).min(1).max(2000).optional().meta({
      title: '题目',
      description: '写了它就是题库：题目的列表，写法与测验相同；题目和答案不会出现在网站上',
      example: '[…]',
    }),
    paper: z.array(part).min(1).max(20).optional().meta({
      title: '试卷',
      description: '写了它就是试卷：一部分一部分地写从哪个题库出什么题',
      example: '[…]',
    }),
    instructions: text(1000).optional().meta({
      title: '考前须知',
      description: '开始之前读到的话，可以分几行写',
      example: '请独立完成，不要离开本页。',
    }),
    minutes: z.int().min(1).max(600).optional().meta({
      title: '时限',
      description: '从开始作答起几分钟；不写是 60，安排考试时还可以改',
      example: '60',
    }),
    pass: z.number().min(0).max(100).optional().meta({
      title: '及格线',
      description: '得到总分的百分之几算及格；不写是 60，安排考试时还可以改',
      example: '60',
    }),
    attempts: z.int().min(1).max(10).optional().meta({
      title: '可考几次',
      description: '每人最多考几次；不写是 1，安排考试时还可以改',
      example: '1',
    }),
    shuffle: z.boolean().optional().meta({
      title: '打乱顺序',
      description: '是否给每个人打乱题目和选项的顺序；不写就是打乱',
      example: 'false',
    }),
  })
  .superRefine((exam, context) => {
    if ((exam.questions === undefined) === (exam.paper === undefined)) {
      const message =
        exam.questions === undefined
          ? '既没有题目（questions），也没有试卷（paper）。题库请写 questions:，试卷请写 paper:'
          : '题库（questions）和试卷（paper）不能写在一个文件里。请分成两个文件夹';
      context.addIssue({ code: 'custom', path: exam.questions === undefined ? [] : ['paper'], message });
    }
    for (const field of ofPapers)
      if (exam.paper === undefined && exam.questions !== undefined && exam[field] !== undefined)
        context.addIssue({ code: 'custom', path: [field], message: `题库里不写 ${field}，它属于试卷。请删去这一行` });
  });

export type ExamPart = z.infer<typeof part>;
