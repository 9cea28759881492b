import { z } from 'astro/zod';
import { dateToText } from '@/kit/work/date.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const source = z.strictObject({
  title: text(200).meta({ title: '出处的名称', description: '书名、文章名或文件名', example: '《中国共产党简史》' }),
  author: text(100).optional().meta({ title: '作者', description: '作者或单位', example: '人民出版社' }),
  date: z
    .preprocess(dateToText, text(40))
    .optional()
    .meta({ title: '出处的时间', description: '出版或发布的时间', example: '2021 年' }),
  url: z
    .url({ protocol: /^https?$/, error: '「网址」要写完整，以 https:// 或 http:// 开头' })
    .optional()
    .meta({ title: '网址', description: '出处的网址，以 https:// 开头', example: 'https://www.gov.cn/' }),
  note: text(200).optional().meta({ title: '备注', description: '页码等补充说明', example: '第三章' }),
});

/** Where a work's statements come from. */
export const sources = z.array(source).min(1).meta({
  title: '出处',
  description: '内容依据的书、文章或文件，至少一条',
  example: '[{ title: 《中国共产党简史》 }]',
});
