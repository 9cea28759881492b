import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';
import type { Question } from '@/core/marking/question.ts';
import { pictureFile } from '@/kit/work/picture.schema.ts';
import { text } from '@/kit/work/text.schema.ts';
import { blankAnswer, blanksAnswered } from './blank.schema.ts';
import { allDiffer, letters, lettersExist, oneLetter, option } from './choice.schema.ts';

const base = {
  id: z.string().max(80).regex(idPattern, { error: '题目编号只能用小写字母、数字和单个连字符，如 sanwan-year' }).meta({
    title: '题目编号',
    description: '在本作品里不重复，写好后永远不改；没有时运行 npm run check -- --fix 自动补上',
    example: 'sanwan-year',
  }),
  ask: text(500).meta({ title: '题干', description: '问的是什么', example: '三湾改编发生在哪一年？' }),
  explain: text(1000).meta({ title: '解析', description: '答完以后看到的解释', example: '为什么是这个答案' }),
  difficulty: z
    .literal([1, 2, 3])
    .optional()
    .meta({ title: '难度', description: '1 容易，2 一般，3 较难', example: '2' }),
};

const options = z.array(option).min(2).max(8).meta({
  title: '选项',
  description: '二到八个选项，每行一个，以 - 开头',
  example: '[甲, 乙]',
});

const single = z
  .strictObject({
    type: z.literal('single'),
    ...base,
    options,
    answer: oneLetter.meta({ title: '答案', description: '正确选项的字母，第一个是 A', example: 'B' }),
  })
  .superRefine((question, context) => {
    lettersExist([question.answer], question.options.length, context);
    allDiffer(
      question.options.map(({ text }) => text),
      'options',
      '选项',
      context,
    );
  });

const multiple = z
  .strictObject({
    type: z.literal('multiple'),
    ...base,
    options,
    answer: letters.meta({ title: '答案', description: '各个正确选项的字母', example: '[A, C]' }),
  })
  .superRefine((question, context) => {
    lettersExist(question.answer, question.options.length, context);
    allDiffer(
      question.options.map(({ text }) => text),
      'options',
      '选项',
      context,
    );
  });

const truths: Record<string, boolean> = { 对: true, 正确: true, 是: true, 错: false, 错误: false, 否: false };

const trueFalse = z.strictObject({
  type: z.literal('truefalse'),
  ...base,
  answer: z
    .preprocess((value) => (typeof value === 'string' ? (truths[value.trim()] ?? value) : value), z.boolean())
    .meta({ title: '答案', description: '写 对 或 错（也可以写 true 或 false）', example: '对' }),
});

const blank = z
  .strictObject({
    type: z.literal('blank'),
    ...base,
    answer: blankAnswer.meta({
      title: '答案',
      description: '每个空一项；一个空有几种写法时，那一项写成列表',
      example: '[三湾, [1927, 一九二七]]',
    }),
  })
  .superRefine(blanksAnswered);

const order = z
  .strictObject({
    type: z.literal('order'),
    ...base,
    items: z.array(text(120)).min(3).max(8).meta({
      title: '排序的各项',
      description: '三到八项，按正确顺序写',
      example: '[第一步, 第二步, 第三步]',
    }),
  })
  .superRefine(({ items }, context) => allDiffer(items, 'items', '排序项', context));

const pair = z.strictObject({
  left: text(120).meta({ title: '左边', description: '左边的文字', example: '井冈山' }),
  right: text(120).meta({ title: '右边', description: '与左边配成一对的文字', example: '江西' }),
});

const match = z
  .strictObject({
    type: z.literal('match'),
    ...base,
    pairs: z.array(pair).min(3).max(8).meta({
      title: '配对',
      description: '三到八对，每对有 left 和 right',
      example: '[{ left: 井冈山, right: 江西 }]',
    }),
  })
  .superRefine(({ pairs }, context) => {
    allDiffer(
      pairs.map(({ left }) => left),
      'pairs',
      '左边的',
      context,
    );
    allDiffer(
      pairs.map(({ right }) => right),
      'pairs',
      '右边的',
      context,
    );
  });

const percent = z.number().min(0).max(100);

const area = z
  .strictObject({
    label: text(20).meta({ title: '区域名', description: '不透露答案的名字，会读给看不见图的人听', example: '左上' }),
    x: percent.meta({ title: '左边缘', description: '离图片左边的距离，占宽度的百分比', example: '10' }),
    y: percent.meta({ title: '上边缘', description: '离图片上边的距离，占高度的百分比', example: '10' }),
    width: percent.min(1).meta({ title: '宽', description: '占图片宽度的百分比', example: '30' }),
    height: percent.min(1).meta({ title: '高', description: '占图片高度的百分比', example: '30' }),
  })
  .superRefine(({ x, y, width, height }, context) => {
    if (x + width > 100) {
      context.addIssue({
        code: 'custom',
        path: ['width'],
        message: 'x 加 width 超过了 100，区域出了图片的右边。请改小',
      });
    }
    if (y + height > 100) {
      context.addIssue({
        code: 'custom',
        path: ['height'],
        message: 'y 加 height 超过了 100，区域出了图片的下边。请改小',
      });
    }
  });

const hotspot = z
  .strictObject({
    type: z.literal('hotspot'),
    ...base,
    picture: pictureFile,
    alt: text(300).meta({ title: '图片说明', description: '图上有什么，说给看不见图的人听', example: '一张示意图' }),
    areas: z.array(area).min(2).max(8).meta({
      title: '区域',
      description: '二到八个可以点的区域',
      example: '[{ label: 左上, x: 10, y: 10, width: 30, height: 30 }]',
    }),
    answer: letters.meta({ title: '答案', description: '正确区域的字母，第一个是 A', example: '[A]' }),
  })
  .superRefine((question, context) => {
    lettersExist(question.answer, question.areas.length, context);
    allDiffer(
      question.areas.map(({ label }) => label),
      'areas',
      '区域名',
      context,
    );
  });

/** A question as an editor writes it; what comes out is a `Question` of core/marking. */
export const questionSchema = z
  .discriminatedUnion('type', [single, multiple, trueFalse, blank, order, match, hotspot])
  .meta({ title: '题目', description: '一道题', example: '' }) satisfies z.ZodType<Question>;
